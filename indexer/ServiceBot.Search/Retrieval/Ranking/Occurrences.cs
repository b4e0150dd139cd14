using System.Runtime.InteropServices;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Retrieval.Ranking;

/// <summary>Where the terms of a question stand in the texts of some passages.</summary>
/// <remarks>Not thread-safe; made for one question.</remarks>
internal sealed class Occurrences
{
    // A term that stands more often in one passage says no more about where the matter is told.
    private const int MostInPassage = 64;

    private readonly int[] _passages;
    private readonly IReadOnlyList<WeighedTerm> _terms;
    private readonly double[] _matches;
    private readonly List<Occurrence>[] _places;

    /// <param name="passages">Numbers of passages, rising.</param>
    public Occurrences(SegmentReader segment, IReadOnlyList<WeighedTerm> terms, int[] passages)
    {
        _passages = passages;
        _terms = terms;
        _matches = new double[passages.Length * terms.Count];
        _places = new List<Occurrence>[passages.Length];
        for (var i = 0; i < passages.Length; i++)
            _places[i] = new List<Occurrence>(32);
        for (var term = 0; term < terms.Count; term++)
        {
            if (terms[term].Rarity > 0)
                Add(segment, term);
        }
    }

    /// <summary>Rarity of all terms of the question together, above 0 when any stands in the index.</summary>
    public double Total => _terms.Sum(term => term.Rarity);

    /// <summary>Places in the passage's text, in reading order.</summary>
    public ReadOnlySpan<Occurrence> Places(int passage)
    {
        var places = CollectionsMarshal.AsSpan(_places[passage]);
        places.Sort();
        return places;
    }

    /// <summary>What a term adds that stands in the passage's text: its rarity, a synonym's times its weight.</summary>
    public double Weight(int passage, int term) => _terms[term].Rarity * _matches[passage * _terms.Count + term];

    private void Add(SegmentReader segment, int term)
    {
        foreach (var (found, weight) in _terms[term].Term.Alternatives)
            Add(segment, term, found, weight);
    }

    private void Add(SegmentReader segment, int term, string found, double weight)
    {
        if (segment.Positions(PassageSchema.Of(PassageField.Body, _terms[term].IsBigram).Name, found) is not { } postings)
            return;
        for (var i = 0; i < _passages.Length; i++)
        {
            if (postings.Doc < _passages[i])
                postings.Advance(_passages[i]);
            if (postings.Doc != _passages[i])
                continue;
            ref var match = ref _matches[i * _terms.Count + term];
            match = Math.Max(match, weight);
            for (var left = Math.Min(postings.Freq, MostInPassage); left > 0; left--)
            {
                postings.NextPosition();
                _places[i].Add(new Occurrence(postings.StartOffset, term));
            }
        }
    }
}

/// <summary>A place in a passage's text where a term of the question, or a synonym of it, stands.</summary>
/// <param name="Start">In UTF-16 units of the text.</param>
/// <param name="Term">Place of the term in the question's list.</param>
internal readonly record struct Occurrence(int Start, int Term) : IComparable<Occurrence>
{
    public int CompareTo(Occurrence other) => Start != other.Start ? Start.CompareTo(other.Start) : Term.CompareTo(other.Term);
}
