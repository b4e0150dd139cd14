using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

[Collection(nameof(Towns))]
public sealed class FollowUpDetectorTests(Towns towns)
{
    private readonly FollowUpDetector _detector = new(towns.Index.Analyzer);

    [Theory]
    [InlineData("那2018年呢")]
    [InlineData("电话呢")]
    [InlineData("还有别的吗")]
    [InlineData("其中多少是老人")]
    [InlineData("那个在哪里")]
    [InlineData("多少户")]
    [InlineData("")]
    public void LeansOnEarlier_PointingOrBareQuestion_IsTrue(string text) => Assert.True(_detector.LeansOnEarlier(text));

    [Theory]
    [InlineData("独居老人安全包发了多少户")]
    [InlineData("残疾人加装电梯怎么申请")]
    [InlineData("再就业招聘会办了几场")]
    public void LeansOnEarlier_QuestionOfItsOwn_IsFalse(string text) => Assert.False(_detector.LeansOnEarlier(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("那2018年呢?", true)]
    [InlineData("18年的呢", true)]
    [InlineData("怎么样", true)]
    [InlineData("那电话呢", false)]
    [InlineData("安全包", false)]
    public void IsBare_Text_TellsWhetherOnlyPlaceOrYearWasSaid(string text, bool bare) => Assert.Equal(bare, FollowUpDetector.IsBare(text));
}
