using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Retrieval.Ranking;

/// <summary>Weighs the passages BM25 found by what it does not see: how much of the question they speak of, how close together, whether a
/// figure of the kind asked for stands there, whether the text itself does, how new they are and whether they are still valid.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PassageRanker(IndexReader index, RetrievalOptions options)
{
    private readonly IReadOnlyList<int> _years = index.Years;

    /// <param name="found">Passages with their BM25 scores, best first.</param>
    /// <param name="literal">How those hold the text as typed that do, above 0 to 1, by number.</param>
    /// <returns>By falling score, equal scores by rising passage number.</returns>
    public IReadOnlyList<Hit> Rank(SearchQuery query, IReadOnlyList<WeighedTerm> terms, IReadOnlyList<ScoreDoc> found, IReadOnlyDictionary<int, double> literal)
    {
        if (found.Count == 0)
            return [];
        var best = found.Max(one => one.Score) is > 0 and var highest ? (double)highest : 1;
        var byNumber = found.OrderBy(one => one.Doc).ToArray();
        var occurrences = index.Occurrences(terms, Array.ConvertAll(byNumber, one => one.Doc));
        var total = occurrences.Total;
        var weights = new double[terms.Count];
        var counts = new int[terms.Count];
        var hits = new (int Number, Hit Hit)[byNumber.Length];
        for (var i = 0; i < byNumber.Length; i++)
        {
            var (number, score) = byNumber[i];
            var passage = index.Passage(number);
            var document = index.Document(passage.Document)!;
            for (var term = 0; term < weights.Length; term++)
                weights[term] = occurrences.Weight(i, term);
            var places = occurrences.Places(i);
            var clause = Window.Heaviest(places, options.ClauseWidth, weights, counts);
            var surroundings = Window.Heaviest(places, options.SurroundingsWidth, weights, counts);
            var parts = new ScoreParts(score);
            if (total > 0)
            {
                parts = parts with
                {
                    Coverage = best * options.Coverage * weights.Sum() / total,
                    Clause = best * options.Clause * clause.Weight / total,
                    Surroundings = best * options.Surroundings * surroundings.Weight / total,
                    Figure = query.Figure is { } figure && clause.Weight > 0 && Figures.IsNear(passage.Text, clause.Span, figure)
                        ? best * options.Figure * clause.Weight / total
                        : 0,
                };
            }

            hits[i] = (number, new Hit(passage, document, parts with
            {
                Literal = best * options.Literal * literal.GetValueOrDefault(number),
                Newness = best * options.Newest * Newness(passage.Year),
                Validity = query.Date is { } today && document.ValidUntil < today ? -best * options.Expired : 0,
            }));
        }

        return hits.OrderByDescending(hit => hit.Hit.Score).ThenBy(hit => hit.Number).Select(hit => hit.Hit).ToList();
    }

    private double Newness(int? year) => year is { } own && _years.Count > 1
        ? Math.Clamp((double)(own - _years[0]) / (_years[^1] - _years[0]), 0, 1)
        : 0;
}
