namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Chooses among readings of a text, and leaves alone what can be read in two ways.</summary>
internal static class SlipChoice
{
    // Readings whose scores differ by less are equally good, unless one word stands in so many times the passages of the other.
    private const double CloseScores = 0.2;
    private const int ClearlyMore = 4;

    /// <remarks>Where a word that sounds the same can be meant, none that has any other character is.</remarks>
    /// <returns>Matches that do not overlap, by rising start.</returns>
    public static List<SlipMatch> Choose(string text, List<SlipMatch> matches)
    {
        matches.RemoveAll(match => match.Slip.Cost >= Slip.AnyCharacter && matches.Exists(other => other.Slip.Same && other.Overlaps(match)));
        matches.Sort((left, right) =>
            left.Score != right.Score ? right.Score.CompareTo(left.Score)
            : left.Word.Passages != right.Word.Passages ? right.Word.Passages.CompareTo(left.Word.Passages)
            : left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : string.CompareOrdinal(left.Word.Text, right.Word.Text));
        var settled = new List<SlipMatch>();
        var chosen = new List<SlipMatch>();
        foreach (var match in matches)
        {
            if (settled.Exists(match.Overlaps))
                continue;
            settled.Add(match);
            if (!matches.Exists(other => Rivals(text, match, other)))
                chosen.Add(match);
        }

        chosen.Sort((left, right) => left.Start.CompareTo(right.Start));
        return chosen;
    }

    /// <summary>Whether the other reading is as good and means something else.</summary>
    private static bool Rivals(string text, SlipMatch match, SlipMatch other) =>
        other.Word != match.Word && other.Overlaps(match)
        && Math.Abs(match.Score - other.Score) < CloseScores
        && match.Word.Passages + 1 < ClearlyMore * (other.Word.Passages + 1)
        && match.Mended(text) != other.Mended(text);
}
