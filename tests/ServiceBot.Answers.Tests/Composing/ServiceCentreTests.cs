namespace ServiceBot.Answers.Tests.Composing;

public sealed class ServiceCentreTests
{
    [Theory]
    [InlineData("东湖街道社区事务受理服务中心在湖滨路12号。", true)]
    [InlineData("社区事务受理服务中心电话是021-55550123。", true)]
    [InlineData("社区事务受理服务中心全年接待11000人次。", false)]
    [InlineData("老年活动室在湖滨路12号。", false)]
    public void Ask_NothingFound_ShowsWhereTheCentreIsIfTheTextsSayIt(string sentence, bool shown)
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "托育点\n社区事务受理服务中心\n老年活动室\n")
            .WithReport("east-2019", "东湖街道", "2019", $"## 便民\n\n{sentence}");

        var answer = knowledge.Answerer().Ask(new AskRequest("东湖街道托育点怎么报名？"));

        Assert.Equal(AnswerStatus.NoMatch, answer.Status);
        Assert.StartsWith("东湖街道的报告里没有提到托育点。", answer.Text);
        Assert.Equal(shown, answer.Related.Any(related => related.Quote == sentence));
        Assert.Equal(shown, answer.Text.Contains("列在下面", StringComparison.Ordinal));
    }
}
