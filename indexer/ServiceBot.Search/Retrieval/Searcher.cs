using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Retrieval;

/// <summary>Finds the passages that best match a question: BM25 over title, heading, text and names, as words and as bigrams.</summary>
/// <remarks>Thread-safe; a snapshot of one index version. Memory only: no disk, no network, no clock.</remarks>
public sealed class Searcher(IndexReader index, RetrievalOptions options)
{
    private static readonly Comparer<(double Score, int Number)> WorstFirst = Comparer<(double Score, int Number)>.Create(
        (left, right) => left.Score != right.Score ? left.Score.CompareTo(right.Score) : right.Number.CompareTo(left.Number));

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

        return Best(scores, query)
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

    /// <summary>Numbers of the best visible passages, best first, without sorting the rest.</summary>
    private int[] Best(double[] scores, SearchQuery query)
    {
        var visible = new Visibility(Index, query);
        var best = new PriorityQueue<int, (double Score, int Number)>(query.Limit, WorstFirst);
        for (var number = 0; number < scores.Length; number++)
        {
            var isFull = best.Count == query.Limit;
            if (scores[number] <= 0
                || (isFull && best.TryPeek(out _, out var worst) && scores[number] <= worst.Score)
                || !visible.Includes(Index.Passages[number]))
                continue;
            if (isFull)
                best.Dequeue();
            best.Enqueue(number, (scores[number], number));
        }

        var numbers = new int[best.Count];
        for (var place = numbers.Length - 1; place >= 0; place--)
            numbers[place] = best.Dequeue();
        return numbers;
    }

    /// <summary>Of a term and its synonyms, the best one counts for each field and passage.</summary>
    private void Add(QueryTerm term, Func<PassageField, FieldPostings> postingsOf, double[] scores, double weight)
    {
        foreach (var (field, fieldWeight) in _fields)
        {
            var postings = postingsOf(field);
            var formula = new Bm25(Index.Passages.Count, postings.AverageLength);
            var ownIdf = formula.Idf(postings.Postings(term.Term).Passages.Count);
            var best = term.Alternatives.Count > 1 ? new Dictionary<int, double>() : null;
            foreach (var (alternative, alternativeWeight) in term.Alternatives)
            {
                var (passages, frequencies) = postings.Postings(alternative);

                // A synonym says no more than the word asked for, however rare it is.
                var idf = Math.Min(ownIdf, formula.Idf(passages.Count));
                for (var i = 0; i < passages.Count; i++)
                {
                    var passage = passages[i];
                    var score = weight * fieldWeight * alternativeWeight
                        * formula.Score(idf, frequencies[i], postings.Length(passage));
                    if (best is null)
                        scores[passage] += score;
                    else
                        best[passage] = Math.Max(best.GetValueOrDefault(passage), score);
                }
            }

            foreach (var (passage, score) in best ?? [])
                scores[passage] += score;
        }
    }
}

/// <summary>Which passages a query may find: its sub-district's, years' and topic's.</summary>
internal sealed class Visibility(IndexReader index, SearchQuery query)
{
    private readonly string? _district = query.Street is null
        ? null
        : index.Documents.FirstOrDefault(document => document.Street == query.Street && document.District is not null)?.District
            ?? index.Analyzer.Lexicon.Places.FirstOrDefault(place => place.Street == query.Street)?.District;

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
