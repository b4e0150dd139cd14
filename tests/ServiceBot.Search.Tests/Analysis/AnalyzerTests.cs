using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class AnalyzerTests : IDisposable
{
    private readonly Analyzer _analyzer = new(Lexicons.Of(("words.txt", "老西门\n独居困难老人\n安全包\n七村\n一网通办\n2014年")));

    public void Dispose() => _analyzer.Dispose();

    [Theory]
    [InlineData("二〇一四年", "2014年")]
    [InlineData("２０１４年", "2014年")]
    [InlineData("老西門", "老西门")]
    [InlineData("通河七村", "通河7村")]
    [InlineData("１２", "12")]
    [InlineData("一，四六〇", "一，460")]
    public void Words_WrittenInTwoWays_AreTheSameTerms(string one, string other)
    {
        var terms = _analyzer.Words(one).Select(token => token.Term);

        Assert.Equal(_analyzer.Words(other).Select(token => token.Term), terms);
    }

    [Fact]
    public void Words_Offsets_AreThoseOfTheOriginal()
    {
        const string text = "二〇一四年給老西門３００戶獨居困難老人發了安全包";

        var words = _analyzer.Words(text).Select(token => (token.Term, text[token.Start..token.End]));

        Assert.Equal(
            [("2014年", "二〇一四年"), ("给", "給"), ("老西门", "老西門"), ("300", "３００"), ("户", "戶"), ("独居困难老人", "獨居困難老人"), ("发", "發"), ("了", "了"), ("安全包", "安全包")],
            words);
    }

    [Fact]
    public void Bigrams_Offsets_AreThoseOfTheOriginal()
    {
        const string text = "老西門３００戶";

        var pairs = Analyzer.Bigrams(text).Select(token => (token.Term, text[token.Start..token.End], token.Position));

        Assert.Equal([("老西", "老西", 0), ("西门", "西門", 1), ("门300", "門３００", 2), ("300户", "３００戶", 3)], pairs);
    }

    [Fact]
    public void Analyze_AnyText_IsWordsAndBigrams()
    {
        foreach (var text in NastyText.Strings(seed: 2021, count: 200, longest: 25))
        {
            var analysed = _analyzer.Analyze(text);

            Assert.Equal(_analyzer.Words(text), analysed.Words);
            Assert.Equal(Analyzer.Bigrams(text), analysed.Bigrams);
        }
    }

    [Fact]
    public void Tokens_OfAnyText_LieInItInReadingOrder()
    {
        foreach (var text in NastyText.Strings(seed: 2017, count: 1000, longest: 25))
        {
            var words = _analyzer.Words(text);
            var bigrams = Analyzer.Bigrams(text);

            Assert.All(words.Concat(bigrams), token => Assert.True(0 <= token.Start && token.Start < token.End && token.End <= text.Length));
            Assert.Equal(words.Select(token => token.Position).Order(), words.Select(token => token.Position));
            Assert.Equal(bigrams.Select(token => token.Start).Order(), bigrams.Select(token => token.Start));
        }
    }

    [Fact]
    public void Tokens_OfPlainHanzi_AreTheFoldedStretchTheyPointAt()
    {
        const string text = "老西門街道為獨居困難老人開展一網通辦，发放安全包，改造舊小區廚房衛生間。";

        foreach (var token in _analyzer.Words(text).Concat(Analyzer.Bigrams(text)))
            Assert.Equal(token.Term, TextFolder.Fold(text[token.Start..token.End]).Text);
    }

    [Fact]
    public void Words_FromManyThreads_AreTheSame()
    {
        var texts = NastyText.Strings(seed: 2018, count: 200, longest: 60).Select(text => text + "2014年老西门给独居困难老人发安全包").ToList();
        var alone = texts.ConvertAll(text => string.Join('|', _analyzer.Words(text)));

        var together = Enumerable.Range(0, 8 * texts.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(i => string.Join('|', _analyzer.Words(texts[i % texts.Count]))).ToList();

        for (var i = 0; i < together.Count; i++)
            Assert.Equal(alone[i % texts.Count], together[i]);
    }

    [Fact]
    public void Fingerprint_NamesChainAndIcu()
    {
        Assert.Matches("^[0-9a-f]{16}$", Analyzer.Fingerprint);
        Assert.Matches(@"^\d+(\.\d+)+$", Analyzer.IcuVersion);
    }
}
