using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Tests.Evaluation;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class AskedPairsTests : IDisposable
{
    private readonly SmallIndex _small = new(("a", "verbatim", "睦邻中心位于竹园路12号。总部设在桂花街。"));

    public void Dispose() => _small.Dispose();

    [Fact]
    public void Coverage_NameNoWordListKnows_IsMetByItsPairs()
    {
        var pairs = Of("邓寄尘住在哪里");

        Assert.True(pairs.Coverage(new FoldedPassageText("邓寄尘住在竹园路")) > pairs.Coverage(new FoldedPassageText("别人住在竹园路")));
        Assert.Equal(0, pairs.Coverage(new FoldedPassageText("总部设在桂花街")));
    }

    [Fact]
    public void NearCoverage_WordsNextToTheAskingWord_CountAlone()
    {
        var pairs = Of("今年新开的老年大学睦邻中心的总部设在哪里");

        Assert.True(pairs.NearCoverage(new FoldedPassageText("总部设在桂花街")) > 0);
        Assert.Equal(0, pairs.NearCoverage(new FoldedPassageText("今年新开的老年大学")));
    }

    [Theory]
    [InlineData("移民到了哪个国家", "移居到这个国家", 1)]
    [InlineData("移民到了哪个国家", "移民到了加拿大", 0)]
    [InlineData("总部怎么样", "总部设在桂花街", 0.5)]
    public void HoldsThing_ThingAskedForByName_IsLookedFor(string question, string clause, double holds) =>
        Assert.Equal(holds, Of(question).HoldsThing(new FoldedPassageText(clause)));

    [Theory]
    [InlineData("总部位于哪里", "总部位于桂花街", 1)]
    [InlineData("总部位于哪里", "总部设在桂花街", 0)]
    [InlineData("老年食堂", "老年食堂", 0.5)]
    public void HoldsBefore_TwoCharactersBeforeTheAskingWord_AreLookedFor(string question, string clause, double holds) =>
        Assert.Equal(holds, Of(question).HoldsBefore(new FoldedPassageText(clause)));

    [Fact]
    public void Coverage_QuestionOfAskingWordsAlone_IsZero() => Assert.Equal(0, Of("什么").Coverage(new FoldedPassageText("什么都有")));

    private AskedPairs Of(string subject) => AskedPairs.Of(new Question { Subject = subject }, _small.Answerer.Searcher.Index);
}
