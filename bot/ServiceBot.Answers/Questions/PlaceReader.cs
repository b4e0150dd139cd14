using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions;

/// <summary>Sub-districts read from a question.</summary>
/// <param name="Streets">With texts, in the order named.</param>
/// <param name="Unknown">One that is named and has no texts; null when none is.</param>
/// <param name="Rest">The text without the names of sub-districts; names of places inside them stay, they are looked for.</param>
internal sealed record PlaceReading(IReadOnlyList<string> Streets, string? Unknown, string Rest);

/// <summary>Finds sub-districts in a folded question, by name, alias, or a place that lies in one.</summary>
/// <remarks>Thread-safe; made once for an index version.</remarks>
internal sealed partial class PlaceReader
{
    // Other sub-districts are recognised by their short name only in front of one of these; 外滩 or 豫园 alone is a sight.
    private static readonly string[] Suffixes = ["街道", "社区", "镇", "这边", "那边", "那里", "这里"];

    private readonly WordSet _fieldWords;
    private readonly HashSet<string> _streets;
    private readonly List<(string Name, string Street)> _names = [];
    private readonly List<(string Name, string Street)> _inside = [];
    private readonly List<(string Name, string Street)> _others = [];

    public PlaceReader(IndexReader index)
    {
        _streets = index.Streets.ToHashSet(StringComparer.Ordinal);
        _fieldWords = index.Analyzer.Lexicon.FieldWords;
        var places = index.Analyzer.Lexicon.Places;
        foreach (var street in _streets)
        {
            var aliases = places.Where(place => place.Street == street).SelectMany(place => place.Aliases);
            _names.AddRange(aliases.Append(street).Append(ShortName(street)).Distinct(StringComparer.Ordinal).Select(name => (Folded(name), street)));
        }

        foreach (var place in places.Where(place => _streets.Contains(place.Street)))
            _inside.AddRange(place.Inside.Select(name => (Folded(name), place.Street)));
        foreach (var place in places.Where(place => !_streets.Contains(place.Street)))
        {
            _others.Add((Folded(place.Street), place.Street));
            _others.AddRange(place.Aliases.SelectMany(alias => Suffixes.Select(suffix => (Folded(alias + suffix), place.Street))));
        }

        LongestFirst(_names);
        LongestFirst(_inside);
        LongestFirst(_others);
    }

    public PlaceReading Read(string text)
    {
        if (_streets.Count == 0)
            return new PlaceReading([], null, text);

        var unknown = Take(ref text, _others, _fieldWords).FirstOrDefault();
        var named = Take(ref text, _names, _fieldWords);
        if (named.Count == 0 && unknown is null)
            unknown = UnlistedStreet().Match(text) is { Success: true } match ? match.Groups[1].Value : null;
        if (named.Count > 0 || unknown is not null)
            return new PlaceReading(named, unknown, text);

        var inside = _inside.Where(place => text.Contains(place.Name, StringComparison.Ordinal)).Select(place => place.Street)
            .Distinct(StringComparer.Ordinal).ToList();
        return new PlaceReading(inside.Count == 1 ? inside : [], null, text);
    }

    /// <summary>Streets whose names stand in the text, in their order there; the names are taken out.</summary>
    /// <remarks>A name inside a longer word (老西门 in 老西门新苑) names the sub-district and stays in the text.</remarks>
    private static List<string> Take(ref string text, List<(string Name, string Street)> names, WordSet words)
    {
        var found = new List<(int At, string Street)>();
        foreach (var (name, street) in names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                found.Add((at, street));
                if (words.Covers(text, at, name.Length))
                    continue;
                text = string.Concat(text.AsSpan(0, at), new string(' ', name.Length), text.AsSpan(at + name.Length));
            }
        }

        return found.OrderBy(one => one.At).Select(one => one.Street).Distinct(StringComparer.Ordinal).ToList();
    }

    private static string ShortName(string street) => street.EndsWith("街道", StringComparison.Ordinal) ? street[..^2] : street.TrimEnd('镇', '乡');

    private static string Folded(string text) => TextFolder.Fold(text).Text;

    private static void LongestFirst(List<(string Name, string Street)> names) =>
        names.Sort((left, right) => right.Name.Length != left.Name.Length
            ? right.Name.Length.CompareTo(left.Name.Length)
            : string.CompareOrdinal(left.Name, right.Name));

    [GeneratedRegex(@"^(?:请问|我们|你们|住在|在|问下)?([\p{IsCJKUnifiedIdeographs}-[这那哪本我你他她各每该别其什几两所有全整附些找问去到向给让在是和跟的怎么请叫对被归]]{2,5}(?:街道|镇))(?!办)")]
    private static partial Regex UnlistedStreet();
}
