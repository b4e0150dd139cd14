using System.Globalization;
using ServiceBot.Answers.Searching;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Searching;

/// <summary>Whether any few characters that stand in a text are found, whatever words they are cut out of.</summary>
internal static class LiteralSafety
{
    private const int Samples = 2000;
    private const int Shortest = 2;
    private const int Longest = 6;
    private const int Top = 10;

    /// <summary>Draws stretches of 2 to 6 characters from passages, a letter or figure in each, and looks them up.</summary>
    /// <returns>Share of those of which each of the first ten hits holds the stretch, or all passages that hold it are among them; and the
    /// others.</returns>
    public static (double Share, IReadOnlyList<string> Missed) Measure(PassageFinder finder, IReadOnlyList<Passage> passages)
    {
        var random = new Random(20);
        var missed = new List<string>();
        for (var drawn = 0; drawn < Samples;)
        {
            var text = passages[random.Next(passages.Count)].Text;
            var length = random.Next(Shortest, Longest + 1);
            if (text.Length < length)
                continue;
            var stretch = text.Substring(random.Next(text.Length - length + 1), length);
            if (stretch.Any(char.IsWhiteSpace) || !stretch.Any(char.IsLetterOrDigit) || stretch.Any(char.IsSurrogate))
                continue;
            drawn++;
            var holding = passages.Where(passage => passage.Text.Contains(stretch, StringComparison.Ordinal)).Select(passage => passage.Id).ToHashSet(StringComparer.Ordinal);
            var found = finder.Find(new FindRequest(new AskRequest(stretch)) { Limit = Top }).Hits.Select(hit => hit.Passage.Id).ToList();
            if (!holding.IsSubsetOf(found) && !(found.Count == Top && found.TrueForAll(holding.Contains)))
                missed.Add(string.Create(CultureInfo.InvariantCulture, $"{stretch}: {found.Count(holding.Contains)} of {found.Count} hits, {holding.Count} passages"));
        }

        return (1 - (double)missed.Count / Samples, missed);
    }
}
