using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class BigramTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("老", "老")]
    [InlineData("老西门", "老西 西门")]
    [InlineData("2014年安全包", "2014年 年安 安全 全包")]
    [InlineData("12345", "12345")]
    [InlineData("3.5万", "3.5万")]
    [InlineData("m50园区", "m50 50园 园区")]
    [InlineData("wifi", "wifi")]
    [InlineData("养老，就业", "养老 就业")]
    [InlineData("养老 就业", "养老 就业")]
    [InlineData("养,老", "养 老")]
    [InlineData("（旧）改造", "旧 改造")]
    [InlineData("好。", "好")]
    [InlineData("，。！", "")]
    [InlineData("住\uD842\uDFB7里", "住\uD842\uDFB7 \uD842\uDFB7里")]
    [InlineData("\uD83D\uDE00", "")]
    [InlineData("老\uD800西门", "老 西门")]
    [InlineData("1.", "1")]
    [InlineData("1.2.3", "1.2.3")]
    public void Tokenize_Text_YieldsPairsOfNeighbours(string folded, string terms)
    {
        var found = BigramTokenizer.Tokenize(folded).Select(piece => folded[piece.Start..piece.End]);

        Assert.Equal(terms, string.Join(' ', found));
    }
}
