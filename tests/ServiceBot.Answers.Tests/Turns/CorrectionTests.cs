using ServiceBot.Answers.Turns;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Turns;

public sealed class CorrectionTests
{
    [Theory]
    [InlineData("不是张庙，是长寿路", "长寿路")]
    [InlineData("不是张庙是长寿路", "长寿路")]
    [InlineData("不是张庙 是长寿路", "长寿路")]
    [InlineData("不是2013年，是2014年", "2014年")]
    [InlineData("不是这个，是送餐", "送餐")]
    [InlineData("不是这个，我问的是送餐", "送餐")]
    [InlineData("我问的不是2013年，是2014年的", "2014年的")]
    [InlineData("是长寿路，不是张庙", "长寿路")]
    [InlineData("我问的是长寿路，不是张庙", "长寿路")]
    [InlineData("我问的是加装电梯", "加装电梯")]
    [InlineData("我说的是2014年", "2014年")]
    [InlineData("我要问的是送餐", "送餐")]
    [InlineData("我是说送餐", "送餐")]
    [InlineData("我是问电话", "电话")]
    [InlineData("不对，是2014年的", "2014年的")]
    [InlineData("不对，我问的是送餐", "送餐")]
    [InlineData("说错了，是2014年", "2014年")]
    [InlineData("说错了，2014年", "2014年")]
    [InlineData("打错字了，是送餐", "送餐")]
    [InlineData("写错了应该是送餐", "送餐")]
    [InlineData("不好意思，打错了，是长寿路", "长寿路")]
    [InlineData("换成长寿路", "长寿路")]
    [InlineData("应该是2014年", "2014年")]
    public void Read_Correction_IsWhatIsPutInThePlace(string typed, string rest) => Assert.Equal(rest, Read(typed));

    [Theory]
    [InlineData("不是独居老人能领安全包吗")]
    [InlineData("不是本地户口，能办居住证吗")]
    [InlineData("是不是要带身份证")]
    [InlineData("是送餐")]
    [InlineData("不是这个")]
    [InlineData("不对")]
    [InlineData("那2014年呢")]
    [InlineData("加装电梯怎么申请")]
    [InlineData("我是独居老人，有什么服务")]
    [InlineData("")]
    [InlineData("\uFFFE")]
    public void Read_OtherText_IsNone(string typed) => Assert.Null(Read(typed));

    private static string? Read(string typed) => Correction.Read(TextFolder.Fold(typed).Text);
}
