using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class WordSetTests
{
    private static readonly WordSet Words = new(["养老", "养老服务", "养老服务中心", "老", "服务"]);

    [Fact]
    public void LengthsAt_SeveralWords_LongestFirst()
    {
        Assert.Equal([6, 4, 2], Words.LengthsAt("居家养老服务中心", 2));
    }

    [Theory]
    [InlineData("居家养老服", 2, new[] { 2 })]
    [InlineData("居家养", 2, new int[0])]
    [InlineData("老人", 0, new int[0])]
    [InlineData("服务", 0, new[] { 2 })]
    public void LengthsAt_EndOfText_NeverReachesBehindIt(string text, int index, int[] lengths)
    {
        Assert.Equal(lengths, Words.LengthsAt(text, index));
    }

    [Fact]
    public void LengthsAt_AnyText_AreThoseOfTheWordsThatStandThere()
    {
        var words = NastyText.Strings(seed: 2022, count: 3000, longest: 6).ToHashSet(StringComparer.Ordinal);
        var set = new WordSet(words);

        foreach (var text in NastyText.Strings(seed: 2023, count: 100, longest: 40))
        {
            for (var i = 0; i < text.Length; i++)
                Assert.Equal(Enumerable.Range(2, text.Length).Where(length => i + length <= text.Length && words.Contains(text.Substring(i, length))).Reverse(), set.LengthsAt(text, i));
        }
    }

    [Fact]
    public void LengthsAt_EmptySet_FindsNothing()
    {
        Assert.Empty(new WordSet([]).LengthsAt("居家养老", 0));
    }

    [Fact]
    public void Contains_WordOfOneCharacter_IsLeftOut()
    {
        Assert.False(Words.Contains("老"));
        Assert.Equal(4, Words.All.Count());
    }
}
