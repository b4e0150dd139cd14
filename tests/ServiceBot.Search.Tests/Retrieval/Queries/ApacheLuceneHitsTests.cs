using ServiceBot.Search.Retrieval.Queries;
using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>Apache Lucene answers random queries over an index of ours as we do: as many documents, the same best ones, the same score bits.</summary>
public sealed class ApacheLuceneHitsTests
{
    private const int Limit = 50;

    [SkippableFact]
    public void Search_ThousandsOfRandomQueries_AreLuceneToTheBit()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        var texts = new RandomTexts(seed: 41);
        using var index = new IndexedTexts(texts.Documents(10_000));
        var queries = Enumerable.Range(0, 1_500).Select(i => Next(texts, i % 5)).ToList();

        var answers = ApacheLucene.Search(index.Folder, queries, Limit);

        for (var i = 0; i < queries.Count; i++)
            AssertSame(answers[i], index.Searcher.Count(queries[i]), index.Searcher.Search(queries[i], Limit), queries[i]);
        Assert.True(answers.Count(answer => answer.Count > 0) > 1_000);
    }

    [SkippableFact]
    public void Search_RandomQueriesWithAFilter_AreLuceneToTheBit()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        var texts = new RandomTexts(seed: 42);
        using var index = new IndexedTexts(texts.Documents(3_000));
        var queries = Enumerable.Range(0, 300).Select(i => Next(texts, i % 5)).ToList();
        var filter = new AnyOf([new TermQuery(IndexedTexts.Street, "大桥"), new TermQuery(IndexedTexts.Street, "殷行")]);

        var answers = ApacheLucene.Search(index.Folder, queries, Limit, filter);

        for (var i = 0; i < queries.Count; i++)
            AssertSame(answers[i], index.Searcher.Count(new AllOf([queries[i], filter])), index.Searcher.Search(queries[i], Limit, [filter]), queries[i]);
    }

    private static Query Next(RandomTexts texts, int kind) => kind switch
    {
        0 => texts.Term(boost: 1),
        1 => new AnyOf(Terms(texts, texts.Next(2, 8))),
        2 => new AllOf(Terms(texts, texts.Next(2, 8))),
        3 => texts.Phrase(mostTerms: 5),
        _ => new AnyOf([new BestOf(Terms(texts, 3)), texts.Term(boost: 0.4f), new BestOf(Terms(texts, 2))]),
    };

    private static Query[] Terms(RandomTexts texts, int count) => [.. Enumerable.Range(0, count).Select(_ => texts.Term(boost: 1))];

    private static void AssertSame(ApacheAnswer expected, int count, IReadOnlyList<ScoreDoc> hits, Query query)
    {
        Assert.Equal(expected.Count, count);
        Assert.True(ScoreBits.Of(expected.Hits).SequenceEqual(ScoreBits.Of(hits)), $"{query}: {string.Join(' ', expected.Hits)} / {string.Join(' ', hits)}");
    }
}
