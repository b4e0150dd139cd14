using System.Text.RegularExpressions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Retrieval.Ranking;

/// <summary>Looks for a figure that counts what is asked for.</summary>
internal static partial class Figures
{
    // A figure belongs to the words it stands among: so many characters in front of the first and behind the last.
    private const int Near = 16;

    /// <summary>Whether one stands among or near the matched words of a text.</summary>
    /// <param name="span">From the first matched word to the last.</param>
    public static bool IsNear(string text, TextSpan span, AskedFigure asked)
    {
        var from = Math.Max(0, span.Start - Near);
        var near = text.AsSpan(from, Math.Min(text.Length, span.End + Near) - from);
        foreach (var figure in Figure().EnumerateMatches(near))
        {
            var behind = near[(figure.Index + figure.Length)..];
            if (asked.Units.Count == 0 ? !behind.StartsWith("年", StringComparison.Ordinal) : IsOfUnit(behind, asked.Units) || IsOfUnit(behind.TrimStart("余多几百千万亿"), asked.Units))
                return true;
        }

        return false;
    }

    private static bool IsOfUnit(ReadOnlySpan<char> behind, IReadOnlyList<string> units)
    {
        foreach (var unit in units)
        {
            if (behind.StartsWith(unit, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"[0-9０-９]+(?:[.．][0-9]+)?%?|[一二三四五六七八九十百千万两]+")]
    private static partial Regex Figure();
}
