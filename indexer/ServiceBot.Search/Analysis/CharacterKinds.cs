using System.Text;
using Icu;

namespace ServiceBot.Search.Analysis;

/// <summary>Tells where ICU always cuts, whatever stands farther off, so that it need be asked only about what lies between.</summary>
/// <remarks>
/// Word rules look at a character and its neighbours, no further (Unicode Standard Annex 29, section 4.1). What joins what differs a little
/// from one ICU to the next, so the one in use is asked once. Immutable, thread-safe.
/// </remarks>
internal sealed class CharacterKinds
{
    private const string Candidates = "\n\t !\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~、。《》〈〉「」『』【】〔〕“”—";

    private readonly CharacterKind[] _kinds = new CharacterKind[char.MaxValue + 1];

    private CharacterKinds()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            if (WordCharacters.IsHanzi(c))
                _kinds[c] = CharacterKind.Hanzi;
            else if (char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c))
                _kinds[c] = CharacterKind.Latin;
        }

        foreach (var (candidate, kind) in Ask())
            _kinds[candidate] = kind;
    }

    public static CharacterKinds Shared => Made.Instance;

    /// <param name="stretch">All that ICU would be shown: what lies beyond its ends joins nothing.</param>
    /// <param name="index">A joiner comes out as <see cref="CharacterKind.Mark"/> or <see cref="CharacterKind.Other"/>, as its neighbours are.</param>
    public CharacterKind Of(ReadOnlySpan<char> stretch, int index)
    {
        var kind = _kinds[stretch[index]];
        if (kind != CharacterKind.Joiner)
            return kind;
        return IsApart(stretch, index - 1) || IsApart(stretch, index + 1) ? CharacterKind.Mark : CharacterKind.Other;
    }

    private bool IsApart(ReadOnlySpan<char> stretch, int index) =>
        (uint)index >= (uint)stretch.Length || _kinds[stretch[index]] is CharacterKind.Hanzi or CharacterKind.Mark;

    /// <summary>Puts each candidate between letters, digits, hanzi and nothing, and sees where ICU cuts.</summary>
    private static IEnumerable<(char Candidate, CharacterKind Kind)> Ask()
    {
        const string neighbours = "a1中\n"; // the first two are what a joiner joins; the last is nothing
        var text = new StringBuilder();
        foreach (var candidate in Candidates)
        {
            foreach (var left in neighbours)
            {
                foreach (var right in neighbours)
                    text.Append('\n').Append(left).Append(candidate).Append(right);
            }
        }

        using var breaks = BreakIterator.CreateWordInstance(new Locale("zh"));
        breaks.SetText(text.ToString());
        var cuts = breaks.Boundaries.ToHashSet();
        var at = 2; // of the candidate between its first two neighbours
        foreach (var candidate in Candidates)
        {
            var kind = CharacterKind.Mark;
            for (var pair = 0; pair < neighbours.Length * neighbours.Length; pair++, at += 4)
            {
                if (cuts.Contains(at) && cuts.Contains(at + 1))
                    continue;
                var isBetweenLetters = pair / neighbours.Length < 2 && pair % neighbours.Length < 2;
                kind = isBetweenLetters && kind != CharacterKind.Other ? CharacterKind.Joiner : CharacterKind.Other;
            }

            yield return (candidate, kind);
        }
    }

    private static class Made
    {
        public static readonly CharacterKinds Instance = new();
    }
}
