using ServiceBot.Indexer.Output;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Retrieval;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Tests.Output;

public sealed class TermLinesTests
{
    private const int PassageCount = 1000;

    private static readonly CommandContext Chinese = new(TextWriter.Null, TextWriter.Null, new StillClock());

    [Theory]
    [InlineData(5, 0, true, "很少见，5 段有")]
    [InlineData(50, 0, true, "少见，50 段有")]
    [InlineData(200, 0, true, "常见，200 段有")]
    [InlineData(201, 9, true, "到处都有，201 段有")]
    [InlineData(0, 7, true, "正文里没有，标题或别名里 7 段有")]
    [InlineData(0, 0, true, "库里有这几个字，但不是单独的词，按二字组找")]
    [InlineData(0, 0, false, "库里没有这个词")]
    public void Lines_Word_SaysHowRareItIs(int passages, int around, bool stands, string said)
    {
        var term = new LookedUpTerm(Weighed("扶手"), TermKind.Word, passages, around, stands);

        Assert.Equal(["查的词：", $"  扶手：{said}"], new TermLines(Chinese, PassageCount).Lines([term]));
    }

    [Fact]
    public void Lines_ManySynonyms_ShowsTheHeaviestAndHowManyThereAre()
    {
        var synonyms = Enumerable.Range(1, 10).Select(i => new Synonym($"词{i}", i / 10.0)).Append(new Synonym("词9", 0.1)).Append(new Synonym("空", 0)).ToArray();
        var term = new LookedUpTerm(Weighed("扶手", synonyms), TermKind.Word, 5, 0, Stands: true);

        var line = new TermLines(Chinese, PassageCount).Lines([term]).Last();

        Assert.Equal("  扶手：很少见，5 段有；也算 词10(1)、词9(0.9)、词8(0.8)、词7(0.7)、词6(0.6)、词5(0.5)、词4(0.4)、词3(0.3) 等 10 个", line);
    }

    [Fact]
    public void Lines_PhraseBigramsAndWordsSaidBefore_EachSayWhatTheyAre()
    {
        LookedUpTerm[] terms =
        [
            new(Weighed("爬…楼", new Synonym("扶手", 0.6)), TermKind.Phrase, 0, 0, Stands: false),
            new(Weighed("爬楼"), TermKind.Bigram, 3, 0, Stands: true),
            new(Weighed("楼梯"), TermKind.Bigram, 3, 0, Stands: true),
            new(Weighed("电梯"), TermKind.Word, 3, 0, Stands: true, IsOfContext: true),
            new(Weighed("电梯"), TermKind.Bigram, 3, 0, Stands: true, IsOfContext: true),
        ];

        var lines = new TermLines(Chinese, PassageCount).Lines(terms);

        Assert.Equal(["查的词：", "  爬…楼：句式；也算 扶手(0.6)", "  （前面说的）电梯：很少见，3 段有", "  二字组：爬楼 楼梯", "  （前面说的）二字组：电梯"], lines);
    }

    [Fact]
    public void Lines_NoTerm_SaysSo() => Assert.Equal(["words: none to look up"], new TermLines(Chinese with { English = true }, PassageCount).Lines([]));

    private static WeighedTerm Weighed(string term, params Synonym[] synonyms) =>
        new(new QueryTerm([new Synonym(term, 1), .. synonyms]), Share: 1, Rarity: 1, IsBigram: false);
}
