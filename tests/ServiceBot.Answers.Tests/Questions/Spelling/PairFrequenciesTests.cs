using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

[Collection(nameof(Towns))]
public sealed class PairFrequenciesTests(Towns towns)
{
    private readonly PairFrequencies _pairs = new(towns.Index);

    [Theory]
    [InlineData("招聘", true)]
    [InlineData("聘招", false)]
    [InlineData("孙子", true)]
    [InlineData("旧房", true)]
    public void Of_Pair_TellsWhetherItStandsInAnyField(string pair, bool stands)
    {
        Assert.Equal(stands, _pairs.Of(pair[0], pair[1]) > 0);
        Assert.Equal(stands, _pairs.Of(pair[0], pair[1]) > 0);
    }

    [Theory]
    [InlineData("招聘会", true)]
    [InlineData("招聘聘", false)]
    [InlineData("a1", true)]
    public void HoldEachOf_Word_LooksAtPairsOfHanzi(string word, bool holds) => Assert.Equal(holds, _pairs.HoldEachOf(word));
}
