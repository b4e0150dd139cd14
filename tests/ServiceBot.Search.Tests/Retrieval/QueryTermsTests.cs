using ServiceBot.Search.Analysis;
using ServiceBot.Search.Retrieval;
using ServiceBot.Search.Tests.Analysis;

namespace ServiceBot.Search.Tests.Retrieval;

public sealed class QueryTermsTests
{
    private static readonly Lexicon Lexicon = Lexicons.Of(
        ("words.txt", "安全包"), ("synonyms.txt", "安全包 => 应急包 ^0.6"), ("stopwords.txt", "请问\n怎么办\n的"));

    [Fact]
    public void OfWords_Question_HasEachWordOnceWithItsSynonymsAndNoStopWord()
    {
        using var analyzer = new Analyzer(Lexicon);

        var terms = QueryTerms.OfWords("请问安全包的安全包", analyzer);

        Assert.Equal([new Synonym("安全包", 1.0), new Synonym("应急包", 0.6)], Assert.Single(terms).Alternatives);
    }

    [Theory]
    [InlineData("请问", "")]
    [InlineData("怎么办", "")]
    [InlineData("安全包，安全包", "安全 全包")]
    [InlineData("安全怎么办", "安全 全怎")]
    [InlineData("怎么办理", "办理")]
    [InlineData("怎么", "怎么")]
    [InlineData("（的）", "")]
    public void OfBigrams_Question_HasEachPairOnceAndNoneWithinAStopWord(string question, string terms)
    {
        Assert.Equal(terms, string.Join(' ', QueryTerms.OfBigrams(question, Lexicon).Select(term => term.Term)));
    }
}
