using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Answers.Tests.Evaluation;

public sealed class AnswerOverlapTests
{
    [Theory]
    [InlineData("陸特開創了歐洲的研究。", "歐洲", true)]
    [InlineData("陆特开创了欧洲的研究。", "歐洲", true)]
    [InlineData("共 300 户", "300户", true)]
    [InlineData("共1300户", "300户", false)]
    public void Contains_AnswerInReply_ScriptAside(string reply, string answer, bool expected)
    {
        var contains = AnswerOverlap.Contains(reply, ["别的", answer]);

        Assert.Equal(expected, contains);
    }

    // Common characters 2 of 4 and 2: precision 0.5, recall 1. With 老老: common 1 of 1 and 2.
    [Theory]
    [InlineData("梵语研究", "梵语", 2 * 0.5 * 1 / (0.5 + 1))]
    [InlineData("「梵语」。", "梵语", 1)]
    [InlineData("老", "老老", 2 * 1 * 0.5 / (1 + 0.5))]
    [InlineData("没有", "梵语", 0)]
    [InlineData("", "梵语", 0)]
    [InlineData("。", "。", 0)]
    public void BestF1_Characters_AreCounted(string reply, string answer, double expected)
    {
        var f1 = AnswerOverlap.BestF1(reply, [answer]);

        Assert.Equal(expected, f1, 10);
    }

    [Fact]
    public void BestF1_SeveralAnswers_TakesTheBest()
    {
        Assert.Equal(1, AnswerOverlap.BestF1("雨燕卫星", ["雨燕", "雨燕卫星"]));
        Assert.Equal(0, AnswerOverlap.BestF1("雨燕卫星", []));
    }
}
