namespace ServiceBot.Indexer.Usage;

/// <summary>Guesses which known name a mistyped one was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest changed, missing, added or swapped characters; null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var most = Math.Max(1, typed.Length / 3);
        return known
            .Select(name => (Name: name, Distance: IsBeginning(typed, name) ? 1 : Distance(typed, name)))
            .Where(guess => guess.Distance <= most)
            .OrderBy(guess => guess.Distance).ThenBy(guess => guess.Name, StringComparer.Ordinal)
            .Select(guess => guess.Name)
            .FirstOrDefault();
    }

    private static bool IsBeginning(string typed, string name) =>
        typed.Length >= 2 && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    // Optimal string alignment: Levenshtein's distance, and two swapped neighbours count once.
    private static int Distance(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            costs[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            costs[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = left[i - 1] == right[j - 1] ? 0 : 1;
                costs[i, j] = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + changed);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
            }
        }

        return costs[left.Length, right.Length];
    }
}
