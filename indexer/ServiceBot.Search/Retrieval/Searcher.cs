using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Retrieval;

/// <summary>Finds the passages that best match a question: BM25 over title, heading, text and names, as words and as bigrams.</summary>
/// <remarks>Thread-safe; a snapshot of one index version. Memory only: no disk, no network, no clock.</remarks>
public sealed class Searcher(IndexReader index, RetrievalOptions options)
{
    private readonly (PassageField Field, double Weight)[] _fields =
    [
        (PassageField.Title, options.Title),
        (PassageField.Heading, options.Heading),
        (PassageField.Body, options.Body),
        (PassageField.Names, options.Names),
    ];

    public IndexReader Index { get; } = index;

    /// <summary>Passages that match, best first.</summary>
    /// <returns>Hits by falling score, equal scores by rising passage number, so that a run can be repeated. Empty when no term of
    /// the question stands in the texts searched.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside 1 to 100.</exception>
    public IReadOnlyList<Hit> Search(SearchQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 100);

        var scores = new double[Index.Passages.Count];
        AddText(query.Text, scores, 1.0);
        AddText(query.Context, scores, options.Context);

        var visible = new Visibility(Index, query);
        return Enumerable.Range(0, scores.Length)
            .Where(number => scores[number] > 0 && visible.Includes(Index.Passages[number]))
            .OrderByDescending(number => scores[number]).ThenBy(number => number)
            .Take(query.Limit)
            .Select(number => new Hit(Index.Passages[number], Index.Document(Index.Passages[number].Document)!, scores[number]))
            .ToList();
    }

    private void AddText(string text, double[] scores, double weight)
    {
        foreach (var term in QueryTerms.OfWords(text, Index.Analyzer))
            Add(term, Index.Words, scores, weight);
        foreach (var term in QueryTerms.OfBigrams(text, Index.Analyzer.Lexicon))
            Add(term, Index.Bigrams, scores, weight * options.Bigrams);
    }

    /// <summary>Of a term and its synonyms, the best one counts for each field and passage.</summary>
    private void Add(QueryTerm term, Func<PassageField, FieldPostings> postingsOf, double[] scores, double weight)
    {
        foreach (var (field, fieldWeight) in _fields)
        {
            var postings = postingsOf(field);
            var formula = new Bm25(Index.Passages.Count, postings.AverageLength);
            var best = new Dictionary<int, double>();
            foreach (var (alternative, alternativeWeight) in term.Alternatives)
            {
                var list = postings.Postings(alternative);
                var idf = formula.Idf(list.Passages.Count);
                for (var i = 0; i < list.Passages.Count; i++)
                {
                    var passage = list.Passages[i];
                    var score = alternativeWeight * formula.Score(idf, list.Frequencies[i], postings.Length(passage));
                    best[passage] = Math.Max(best.GetValueOrDefault(passage), score);
                }
            }

            foreach (var (passage, score) in best)
                scores[passage] += weight * fieldWeight * term.Weight * score;
        }
    }
}

/// <summary>Which passages a query may find: its sub-district's, years' and topic's.</summary>
internal sealed class Visibility(IndexReader index, SearchQuery query)
{
    private readonly string? _district = query.Street is null
        ? null
        : index.Documents.FirstOrDefault(document => document.Street == query.Street)?.District;

    public bool Includes(Passage passage)
    {
        var document = index.Document(passage.Document)!;
        return (query.Street is null || IsFor(document, query.Street))
            && (query.Years.Count == 0 || passage.Years.Any(query.Years.Contains))
            && (query.Topic is null || document.Topics.Contains(query.Topic, StringComparer.Ordinal));
    }

    private bool IsFor(Document document, string street) =>
        document.Street is { } own ? own == street : document.District is null || document.District == _district;
}
