using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class WordTokenizerTests
{
    [Fact]
    public void Tokenize_PlaceNameWithoutLexicon_IsCutApart()
    {
        Assert.Equal("老 西 门 街道", Words("老西门街道"));
    }

    [Fact]
    public void Tokenize_PlaceNameOfTheLexicon_StaysWhole()
    {
        Assert.Equal("老西门 街道", Words("老西门街道", "老西门"));
    }

    [Fact]
    public void Tokenize_WordsInsideALongerOne_StandAtItsPosition()
    {
        using var tokenizer = new WordTokenizer(new WordSet(["老西门", "老西门街道", "街道"]));

        var words = tokenizer.Tokenize("到老西门街道办").Select(word => ("到老西门街道办"[word.Span.Start..word.Span.End], word.Position)).ToList();

        Assert.Equal([("到", 0), ("老西门街道", 1), ("老西门", 1), ("街道", 1), ("办", 2)], words);
    }

    [Theory]
    [InlineData("7村", "通河17村", "通河 17 村")]
    [InlineData("通河1", "通河17村", "通河 17 村")]
    [InlineData("50", "m500号", "m500 号")]
    [InlineData("tea", "team建设", "team 建设")]
    [InlineData("5万", "1.5万元", "1.5 万 元")]
    [InlineData("110", "110.5元", "110.5 元")]
    [InlineData("7村", "通河7村", "通河 7村")]
    public void Tokenize_LexiconWordInsideANumberOrLatinWord_DoesNotCutIt(string word, string text, string words)
    {
        Assert.Equal(words, Words(text, word));
    }

    [Theory]
    [InlineData("1,2号楼", "1 2 号 楼")]
    [InlineData("110,119", "110 119")]
    [InlineData("3;4级", "3 4 级")]
    [InlineData("3.5", "3.5")]
    public void Tokenize_MarkBetweenNumbers_PartsThem(string text, string words)
    {
        Assert.Equal(words, Words(text));
    }

    [Fact]
    public void Tokenize_LongestWordEndsInsideANumber_TakesAShorterOne()
    {
        Assert.Equal("通河 17 村", Words("通河17村", "通河1", "通河"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("，。！？ \n")]
    [InlineData("\uD83D\uDE00")]
    public void Tokenize_NoWordInIt_YieldsNothing(string text)
    {
        Assert.Equal("", Words(text));
    }

    [Fact]
    public void Tokenize_TwoWordsOverlap_TheFirstOneIsTaken()
    {
        Assert.Equal("居家养老 服务", Words("居家养老服务", "居家养老", "养老服务"));
    }

    /// <summary>Runs that ICU is not shown, or was shown in another text, come out as if it had cut this text alone and whole.</summary>
    [Fact]
    public void Tokenize_AnyText_IsCutAsByIcuAlone()
    {
        using var tokenizer = new WordTokenizer(new WordSet([]));
        using var breaks = new IcuNetWordBreaks();

        foreach (var text in NastyText.Strings(seed: 2020, count: 2000, longest: 25).Concat(Reports()).SelectMany(text => new[] { text, text }))
            Assert.Equal(ByIcuAlone(breaks, text), tokenizer.Tokenize(text).Select(word => word.Span.Of(text)));
    }

    [Fact]
    public void Tokenize_FromManyShortLivedThreads_KeepsNoMoreThanForThoseAtOneTime()
    {
        using var tokenizer = new WordTokenizer(new WordSet([]));

        for (var i = 0; i < 50; i++)
        {
            var thread = new Thread(() => tokenizer.Tokenize("居家养老服务"));
            thread.Start();
            thread.Join();
        }

        Assert.Equal(1, tokenizer.IdleCount);
    }

    [Fact]
    public void Tokenize_AfterDispose_IsRefused()
    {
        var tokenizer = new WordTokenizer(new WordSet([]));
        tokenizer.Tokenize("居家养老服务");

        tokenizer.Dispose();

        Assert.Equal(0, tokenizer.IdleCount);
        Assert.Throws<ObjectDisposedException>(() => tokenizer.Tokenize("居家养老服务"));
    }

    private static IEnumerable<string> Reports() =>
        Directory.EnumerateFiles(ProjectPaths.Resolve("knowledge/reports"), "*.md")
            .SelectMany(File.ReadLines)
            .Select(line => TextFolder.Fold(line).Text);

    private static IEnumerable<string> ByIcuAlone(IcuNetWordBreaks breaks, string text)
    {
        var start = 0;
        foreach (var end in breaks.Cut(text.Replace(',', ' ').Replace(';', ' ')).ToArray())
        {
            if (text.AsSpan(start..end).ContainsWord())
                yield return text[start..end];
            start = end;
        }
    }

    private static string Words(string text, params string[] lexicon)
    {
        using var tokenizer = new WordTokenizer(new WordSet(lexicon));
        return string.Join(' ', tokenizer.Tokenize(text).Select(word => text[word.Span.Start..word.Span.End]));
    }
}
