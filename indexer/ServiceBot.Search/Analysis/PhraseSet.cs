using System.Buffers;

namespace ServiceBot.Search.Analysis;

/// <summary>Finds the gapped phrases of the lexicon that stand in a text.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class PhraseSet
{
    // Characters a gap may hold: 爬那个六层的楼 still speaks of climbing stairs, a whole clause between the parts does not.
    private const int WidestGap = 6;

    // The same for a phrase that the lexicon has without gaps.
    private const int WidestSpread = 4;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(",，。;；:：!！?？、");

    // By their first characters; the whole first parts rule most of them out.
    private readonly Dictionary<char, List<(string First, GappedPhrase Phrase)>> _byFirst = [];

    public PhraseSet(IEnumerable<GappedPhrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            var first = phrase.Parts[0];
            if (_byFirst.TryGetValue(first[0], out var known))
                known.Add((first, phrase));
            else
                _byFirst.Add(first[0], [(first, phrase)]);
        }
    }

    /// <summary>Each once, in the order they begin in the text.</summary>
    public IReadOnlyList<GappedPhrase> StandingIn(ReadOnlySpan<char> folded)
    {
        List<GappedPhrase>? found = null;
        for (var i = 0; i < folded.Length && _byFirst.Count > 0; i++)
        {
            if (!_byFirst.TryGetValue(folded[i], out var phrases))
                continue;
            foreach (var (first, phrase) in phrases)
            {
                if (folded[i..].StartsWith(first, StringComparison.Ordinal) && GoesOn(folded[(i + first.Length)..], phrase) && found?.Contains(phrase) != true)
                    (found ??= []).Add(phrase);
            }
        }

        return found ?? [];
    }

    /// <summary>Whether the other parts follow.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest, GappedPhrase phrase)
    {
        var parts = phrase.Parts;
        var gaps = 0;
        for (var i = 1; i < parts.Count; i++)
        {
            var within = rest[..Math.Min(rest.Length, (phrase.IsSpread ? WidestSpread : WidestGap) + parts[i].Length)];
            var at = within.IndexOf(parts[i], StringComparison.Ordinal);
            if (at < 0 || within[..at].IndexOfAny(SentenceMarks) >= 0)
                return false;
            gaps += at;
            rest = rest[(at + parts[i].Length)..];
        }

        return gaps > 0 || !phrase.IsSpread;
    }
}
