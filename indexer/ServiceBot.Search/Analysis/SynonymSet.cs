using System.Globalization;

namespace ServiceBot.Search.Analysis;

/// <summary>One synonym set: a line of <c>synonyms.txt</c>, or of the front matter of a service description.</summary>
/// <param name="From">Terms of a question that lead to <paramref name="To"/>, as typed.</param>
/// <param name="To">Terms that are looked for too, as typed; in a two-way set the same as <paramref name="From"/>.</param>
/// <param name="Weight">How much a term found by way of the set counts beside the word itself, above 0, at most 1.</param>
/// <param name="IsTwoWay">Whether each term leads to all others.</param>
public sealed record SynonymSet(IReadOnlyList<string> From, IReadOnlyList<string> To, double Weight, bool IsTwoWay)
{
    /// <summary>A set of less weight is a loose link.</summary>
    public const double LooseBelow = 0.5;

    private const double DefaultWeight = 0.8;
    private static readonly char[] Commas = [',', '，', '、'];

    /// <summary>The line it was read from.</summary>
    public string Text { get; init; } = "";

    /// <summary>The file it was read from.</summary>
    public string Path { get; init; } = "";

    /// <summary>Line of <see cref="Path"/>, 1 for the first.</summary>
    public int Line { get; init; }

    /// <summary>Whether it came from a service description.</summary>
    public bool IsFromService { get; init; }

    public bool IsLoose => Weight < LooseBelow;

    /// <summary>Reads <c>a, b, c</c> (each leads to the others) or <c>a, b => c, d</c>, where a and b may have gaps (<see cref="GappedPhrase"/>), each with an optional <c>^0.6</c> behind it.</summary>
    /// <returns>Null when the line has another form.</returns>
    public static SynonymSet? Parse(string line)
    {
        var text = line;
        var weight = DefaultWeight;
        var caret = text.LastIndexOf('^');
        if (caret >= 0)
        {
            if (!double.TryParse(text[(caret + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight) || weight is <= 0 or > 1)
                return null;
            text = text[..caret];
        }

        var sides = text.Split("=>");
        var from = Terms(sides[0]);
        if (!from.TrueForAll(GappedPhrase.IsWellFormed) || GappedPhrase.IsOne(sides.Length == 1 ? text : sides[1]))
            return null;
        if (sides.Length == 1)
            return from.Count > 1 ? new SynonymSet(from, from, weight, IsTwoWay: true) { Text = line } : null;
        var to = Terms(sides[1]);
        return sides.Length == 2 && from.Count > 0 && to.Count > 0 ? new SynonymSet(from, to, weight, IsTwoWay: false) { Text = line } : null;
    }

    /// <summary>Whether the set can find nothing: none of its targets stands in the texts, or of a two-way set fewer than two terms do.</summary>
    /// <param name="stands">Whether a folded term stands in a text.</param>
    public bool PointsAtNothing(Func<string, bool> stands) =>
        To.Select(Lexicon.Folded).Distinct(StringComparer.Ordinal).Where(stands).Take(2).Count() < (IsTwoWay ? 2 : 1);

    /// <summary>What stands between the commas of a line, Chinese ones too.</summary>
    internal static List<string> Terms(string text) =>
        [.. text.Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
