using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class TextFolderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("１２", "12")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("M50党群服务中心", "m50党群服务中心")]
    [InlineData("３０００㎡", "3000m2")]
    [InlineData("①号楼", "1号楼")]
    [InlineData("　空　格　", " 空 格 ")]
    [InlineData("臺灣黃浦區老西門", "台湾黄浦区老西门")]
    [InlineData("長護險", "长护险")]
    [InlineData("加裝電梯、舊房改造", "加装电梯、旧房改造")]
    [InlineData("E\u0301cole", "école")]
    [InlineData("豈", "岂")]
    public void Fold_WidthCaseAndScript_AreOne(string text, string folded)
    {
        Assert.Equal(folded, TextFolder.Fold(text).Text);
    }

    [Fact]
    public void Fold_SquareMetre_BothCharactersPointAtTheOneSign()
    {
        var folded = TextFolder.Fold("约㎡計");

        Assert.Equal("约m2计", folded.Text);
        Assert.Equal([0, 1, 1, 2], folded.Starts);
        Assert.Equal([1, 2, 2, 3], folded.Ends);
    }

    [Fact]
    public void Fold_CombiningMark_SpansLetterAndMark()
    {
        var folded = TextFolder.Fold("ae\u0301b");

        Assert.Equal("aéb", folded.Text);
        Assert.Equal([0, 1, 3], folded.Starts);
        Assert.Equal([1, 3, 4], folded.Ends);
    }

    [Fact]
    public void Fold_SurrogatePair_StaysWholeAndSpansBothUnits()
    {
        var folded = TextFolder.Fold("住\uD842\uDFB7里");

        Assert.Equal("住\uD842\uDFB7里", folded.Text);
        Assert.Equal([0, 1, 1, 3], folded.Starts);
        Assert.Equal([1, 3, 3, 4], folded.Ends);
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("老\uDC00西")]
    [InlineData("\uD800\uD842\uDFB7")]
    [InlineData("\uD800\u0301")]
    [InlineData("\uFFFE老")]
    public void Fold_NoCharacter_StandsAsItIs(string text)
    {
        Assert.Equal(text, TextFolder.Fold(text).Text);
    }

    [Fact]
    public void Fold_AnyText_EachUnitPointsIntoTheOriginalInOrder()
    {
        foreach (var text in NastyText.Strings(seed: 2014, count: 4000, longest: 30))
        {
            var folded = TextFolder.Fold(text);

            Assert.Equal(folded.Text.Length, folded.Starts.Count);
            Assert.Equal(folded.Text.Length, folded.Ends.Count);
            var (lastStart, lastEnd) = (0, 0);
            for (var i = 0; i < folded.Text.Length; i++)
            {
                Assert.True(folded.Starts[i] >= lastStart && folded.Ends[i] >= lastEnd, $"offsets fall back at {i} of {Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text))}");
                Assert.InRange(folded.Starts[i], 0, folded.Ends[i] - 1);
                Assert.InRange(folded.Ends[i], 1, text.Length);
                (lastStart, lastEnd) = (folded.Starts[i], folded.Ends[i]);
            }
        }
    }

    [Fact]
    public void Fold_AMillionCombiningMarks_KeepsThemAll()
    {
        var text = string.Concat(Enumerable.Repeat("\u0345\u0316", 500_000));

        Assert.True(TextFolder.Fold(text).Text.Length >= text.Length);
    }

    [Fact]
    public void Fold_AnyText_NeverCutsASurrogatePair()
    {
        foreach (var text in NastyText.Strings(seed: 2015, count: 2000, longest: 20))
        {
            var folded = TextFolder.Fold(text);

            foreach (var offset in folded.Starts.Concat(folded.Ends))
                Assert.False(offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]));
        }
    }
}
