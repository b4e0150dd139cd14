using ServiceBot.Answers.Guarding;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Guarding;

public sealed class ErrandsTests
{
    [Theory]
    [InlineData("明天上海会下雨吗")]
    [InlineData("最近天气怎么样")]
    [InlineData("哪只股票能买")]
    [InlineData("帮我写一封辞职信")]
    [InlineData("写一首关于月亮的诗")]
    [InlineData("给我讲个笑话")]
    [InlineData("你会唱歌吗")]
    [InlineData("红烧肉怎么做好吃")]
    [InlineData("双色球开奖了吗")]
    [InlineData("用Python写个爬虫")]
    [InlineData("今天美元汇率多少")]
    [InlineData("陪我聊聊天")]
    [InlineData("你几岁")]
    [InlineData("我爱你")]
    [InlineData("你怎么看台湾问题")]
    [InlineData("如何评价毛泽东")]
    [InlineData("美国总统是谁")]
    [InlineData("什么时候打台湾")]
    public void AreIn_NoOfficeRunsIt_IsTrue(string typed) => Assert.True(Errands.AreIn(TextFolder.Fold(typed).Text));

    [Theory]
    [InlineData("下雨天小区积水找谁")]
    [InlineData("彩钢雨篷装了多少")]
    [InlineData("妈妈喜欢唱歌，有没有队伍好参加")]
    [InlineData("社区放电影吗")]
    [InlineData("居委会能帮我写一份救助申请吗")]
    [InlineData("故事会办了几场")]
    [InlineData("台胞接待做了什么")]
    [InlineData("统战工作做了什么")]
    [InlineData("编织班在哪里")]
    public void AreIn_QuestionOfOurField_IsFalse(string typed) => Assert.False(Errands.AreIn(TextFolder.Fold(typed).Text));
}
