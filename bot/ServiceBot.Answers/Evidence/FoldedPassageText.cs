using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Evidence;

/// <summary>A stretch of text, folded, against which terms are held.</summary>
internal sealed class FoldedPassageText
{
    // A longer term counts in part when most of its character pairs stand in the text (养老服务合作社 for 养老合作社).
    private const int ShortestPartial = 3;
    private const double LeastPairs = 0.3;
    private const double PartialShare = 0.7;

    private readonly CharacterFilter _characters;
    private string? _joined;

    public FoldedPassageText(string text)
        : this(TextFolder.Fold(text))
    {
    }

    private FoldedPassageText(FoldedText text)
    {
        Folded = text.Text;
        _characters = new CharacterFilter(Folded);
    }

    public string Folded { get; }

    private string Joined => _joined ??= Folded.Replace("、", "", StringComparison.Ordinal);

    /// <summary>A text that is folded already.</summary>
    public static FoldedPassageText OfFolded(string folded) => new(new FoldedText(folded, [], []));

    /// <summary>How well the text speaks of a term, 0 to 1: 1 for the term itself, a synonym's weight for a synonym.</summary>
    public double Matches(FocusTerm term)
    {
        var best = 0.0;
        foreach (var (alternative, weight) in term.Alternatives)
        {
            if (weight <= best)
                continue;
            if (Contains(alternative))
                best = weight;
            else if (weight * PartialShare > best)
                best = Math.Max(best, weight * PartialShare * SharedPairs(alternative));
        }

        return best;
    }

    /// <summary>Whether the term stands in the text, not as part of a longer number; 水、电、煤 holds 水电煤.</summary>
    public bool Contains(string term) => _characters.MayHold(term) && (
        Contains(Folded, term) || (term.Length >= ShortestPartial && Joined.Length != Folded.Length && Contains(Joined, term)));

    /// <summary>Whether the characters stand in the text as they are, be it inside a longer number.</summary>
    public bool Holds(string characters) => Holds(characters.AsSpan());

    private bool Holds(ReadOnlySpan<char> characters) => _characters.MayHold(characters) && Folded.AsSpan().IndexOf(characters) >= 0;

    private static bool Contains(string text, string term)
    {
        for (var at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            var end = at + term.Length;
            if (!(at > 0 && char.IsAsciiDigit(term[0]) && char.IsAsciiDigit(text[at - 1]))
                && !(end < text.Length && char.IsAsciiDigit(term[^1]) && char.IsAsciiDigit(text[end])))
                return true;
        }

        return false;
    }

    private double SharedPairs(string term)
    {
        if (term.Length < ShortestPartial)
            return 0;
        var shared = 0;
        for (var i = 0; i + 1 < term.Length; i++)
            shared += Holds(term.AsSpan(i, 2)) ? 1 : 0;
        var share = (double)shared / (term.Length - 1);
        return share >= LeastPairs ? share : 0;
    }
}
