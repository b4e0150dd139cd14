using ServiceBot.Answers.Guarding;

namespace ServiceBot.Answers.Tests.Guarding;

public sealed class DangerTests
{
    [Theory]
    [InlineData("我不想活了")]
    [InlineData("活着没意思")]
    [InlineData("想死")]
    [InlineData("他要跳楼")]
    [InlineData("我想轻生")]
    [InlineData("老伴上吊了")]
    [InlineData("楼上着火了")]
    [InlineData("隔壁煤气泄漏")]
    [InlineData("老人昏迷不醒怎么办")]
    [InlineData("我爸晕倒了")]
    [InlineData("没呼吸了")]
    [InlineData("没有呼吸了")]
    [InlineData("救命啊")]
    public void IsIn_DangerToLife_IsTrue(string folded) => Assert.True(Danger.IsIn(folded));

    [Theory]
    [InlineData("2022年有消防演练吗")]
    [InlineData("防止煤气中毒宣传做了几次")]
    [InlineData("消防安全培训多少人次")]
    [InlineData("火灾隐患整改了几处")]
    [InlineData("年轻生孩子有补贴吗")]
    [InlineData("年轻生活社区")]
    [InlineData("楼上吊顶漏水找谁")]
    [InlineData("阳台上吊兰掉下来")]
    [InlineData("墙上吊柜松了")]
    [InlineData("我想死亡证明在哪里开")]
    [InlineData("去死亡登记要带什么")]
    [InlineData("跳楼价卖菜")]
    [InlineData("老人的救命钱被骗了")]
    [InlineData("救命药能报销吗")]
    [InlineData("燃气安全检查")]
    public void IsIn_QuestionOfOurField_IsFalse(string folded) => Assert.False(Danger.IsIn(folded));
}
