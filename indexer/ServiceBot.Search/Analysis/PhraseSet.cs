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

    private readonly Dictionary<char, List<GappedPhrase>> _byFirst = [];

    public PhraseSet(IEnumerable<GappedPhrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (_byFirst.TryGetValue(phrase.Parts[0][0], out var known))
                known.Add(phrase);
            else
                _byFirst.Add(phrase.Parts[0][0], [phrase]);
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
            foreach (var phrase in phrases)
            {
                if (StandsAt(folded[i..], phrase) && found?.Contains(phrase) != true)
                    (found ??= []).Add(phrase);
            }
        }

        return found ?? [];
    }

    private static bool StandsAt(ReadOnlySpan<char> text, GappedPhrase phrase)
    {
        var parts = phrase.Parts;
        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var rest = text[parts[0].Length..];
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
