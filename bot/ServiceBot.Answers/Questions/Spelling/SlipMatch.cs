namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>A stretch of a text and the word it is a slip of.</summary>
/// <param name="Start">In UTF-16 units, as is <paramref name="Length"/>.</param>
internal sealed record SlipMatch(int Start, int Length, CandidateWord Word, Slip Slip)
{
    private const double CostWeight = 2.5;

    // Between two readings that explain as much, one the lexicon has is taken.
    private const double ListedBonus = 0.5;

    public int End => Start + Length;

    /// <summary>More for each character explained, less for what had to go wrong; readings of one text may be compared.</summary>
    public double Score => Slip.Kept - CostWeight * Slip.Cost + (Word.IsListed ? ListedBonus : 0);

    public bool Overlaps(SlipMatch other) => Start < other.End && other.Start < End;

    /// <summary>The text with this slip alone mended.</summary>
    public string Mended(string text) => string.Concat(text.AsSpan(0, Start), Word.Text, text.AsSpan(End));
}
