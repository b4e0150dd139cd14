namespace ServiceBot.Search.Analysis;

/// <summary>Finds out which terms stand in texts, as runs of characters, whatever the words are.</summary>
public static class StandingTerms
{
    /// <param name="terms">Folded.</param>
    /// <param name="texts">As written; read until every term has been found.</param>
    public static IReadOnlySet<string> Of(IEnumerable<string> terms, IEnumerable<string> texts)
    {
        var missing = terms.ToHashSet(StringComparer.Ordinal);
        var standing = new HashSet<string>(StringComparer.Ordinal);
        var words = new WordSet(missing);
        var single = missing.Where(term => term.Length == 1).ToHashSet(StringComparer.Ordinal);
        var lengths = new int[words.MostAtOnePlace];
        foreach (var text in texts.TakeWhile(_ => missing.Count > 0))
        {
            var folded = Lexicon.Folded(text);
            for (var i = 0; i < folded.Length; i++)
            {
                for (var count = words.LengthsAt(folded, i, lengths); count > 0; count--)
                    Found(folded.Substring(i, lengths[count - 1]));
            }

            foreach (var term in single.Where(term => folded.Contains(term, StringComparison.Ordinal)))
                Found(term);
        }

        return standing;

        void Found(string term)
        {
            if (missing.Remove(term))
                standing.Add(term);
        }
    }
}
