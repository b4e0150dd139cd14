using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Retrieval;

public sealed class MissingWordsTests : IDisposable
{
    private readonly SmallIndex _index = new SmallIndex().AddLexicon("words.txt", "助餐点\n加装电梯").AddLexicon("synonyms.txt", "食堂 => 助餐点 ^0.7").AddLexicon("stopwords.txt", "的");

    [Theory]
    [InlineData("助餐点", "")]
    [InlineData("食堂", "")]
    [InlineData("加装电梯", "加装电梯")]
    [InlineData("总结", "")]
    [InlineData("助餐点的加装电梯", "加装电梯")]
    public void Of_Question_AreTheWordsThatNothingStandsFor(string question, string missing)
    {
        using var reader = _index.Add("a", "社区里有助餐点。").Open();
        var searcher = new Searcher(reader, new RetrievalOptions());
        var query = new SearchQuery(question);
        var terms = searcher.TermsOf(query);
        var hit = searcher.Judge(query, "a#p1")!.Hit;

        var found = MissingWords.Of(terms, TermMatch.Of(reader, terms, hit.Passage), hit);

        Assert.Equal(missing.Split(' ', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void Of_WordCutOtherwiseInTheText_IsNotMissing()
    {
        using var reader = _index.Add("a", "社区里有助餐点。").Open();
        var searcher = new Searcher(reader, new RetrievalOptions());
        var terms = searcher.TermsOf(new SearchQuery("餐点"));
        var hit = searcher.Judge(new SearchQuery("餐点"), "a#p1")!.Hit;

        Assert.Contains(terms, term => term is { IsBigram: false, Term.Term: "餐点" });
        Assert.Empty(MissingWords.Of(terms, [], hit));
    }

    [Fact]
    public void Of_Matches_CarryTheWeightOfTheSynonym()
    {
        using var reader = _index.Add("a", "社区里有助餐点。").Open();
        var searcher = new Searcher(reader, new RetrievalOptions());

        var matches = TermMatch.Of(reader, searcher.TermsOf(new SearchQuery("食堂")), reader.Passage(0));

        var match = Assert.Single(matches, match => match is { IsBigram: false, Field: PassageField.Body });
        Assert.Equal(("食堂", "助餐点", 0.7), (match.Term, match.Found, match.Weight));
    }

    public void Dispose() => _index.Dispose();
}
