using ServiceBot.Search.Analysis;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Postings;

/// <summary>Tells whether a term stands anywhere in the texts of an index: as a word of a searched field, or as a run of characters,
/// that is its bigrams one behind the other.</summary>
/// <remarks>Not thread-safe: it remembers what it was asked.</remarks>
internal sealed class TermsInIndex(IndexReader index)
{
    private static readonly PassageField[] Fields = Enum.GetValues<PassageField>();

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <param name="term">Folded.</param>
    public bool Stands(string term)
    {
        if (!_known.TryGetValue(term, out var stands))
            _known.Add(term, stands = Fields.Any(field => index.PassageFrequency(field, term, bigrams: false) > 0 || HasRun(field, term)));
        return stands;
    }

    private bool HasRun(PassageField field, string term)
    {
        var pairs = Analyzer.Bigrams(term).Select(pair => pair.Term).ToList();
        if (pairs.Count == 0 || !pairs.TrueForAll(pair => index.PassageFrequency(field, pair, bigrams: true) > 0))
            return false;
        return pairs.Count == 1 || index.Search(new PhraseQuery(PassageSchema.Of(field, bigrams: true).Name, pairs), limit: 1, filter: []).Count > 0;
    }
}
