using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

/// <summary>Texts on which a step with quadratic effort would not come back.</summary>
public sealed class LongTextTests : IDisposable
{
    private const int Length = 200_000;
    private readonly Analyzer _analyzer = new(Lexicons.Of(("words.txt", "老西门\n老西门街道\n独居困难老人")));

    public void Dispose() => _analyzer.Dispose();

    [Theory]
    [InlineData("老西门街道给独居困难老人发安全包")]
    [InlineData("一百")]
    [InlineData("7")]
    [InlineData("a")]
    [InlineData("1,000")]
    [InlineData("1.")]
    public void Analyze_OneVeryLongLine_ReachesItsEnd(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));

        var lastWord = _analyzer.Words(text)[^1];
        var lastBigram = Analyzer.Bigrams(text)[^1];

        Assert.InRange(lastWord.End, text.Length - 1, text.Length);
        Assert.InRange(lastBigram.End, text.Length - 1, text.Length);
    }
}
