using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions;

/// <summary>Sub-districts read from a question.</summary>
/// <param name="Streets">With texts, in the order named.</param>
/// <param name="Unknown">One that is named and has no texts; null when none is.</param>
/// <param name="Rest">The text without the names of sub-districts; names of places inside them stay, they are looked for.</param>
/// <param name="Words">Each word that was read as a place, with its sub-district; an empty one where it is named only to leave it out.</param>
internal sealed record PlaceReading(IReadOnlyList<string> Streets, string? Unknown, string Rest, IReadOnlyList<WordReading> Words)
{
    /// <summary>Whether a place is named only to leave it out: 张庙以外.</summary>
    public bool LeavesOut => Words.Any(word => word.Read.Length == 0);
}

/// <summary>Finds sub-districts in a folded question, by name, alias, or a place that lies in one.</summary>
/// <remarks>Of names that begin at one place the longest counts. Thread-safe; made once for an index version.</remarks>
internal sealed partial class PlaceReader
{
    // Other sub-districts are recognised by their short name only in front of one of these; 外滩 or 豫园 alone is a sight.
    private static readonly string[] Suffixes = ["街道", "社区", "镇", "这边", "那边", "那里", "这里"];

    private static readonly string[] LeavingOutBefore = ["不是", "除了", "除去", "除", "不要", "不问", "非"];
    private static readonly string[] LeavingOutBehind = ["以外", "之外", "除外", "外的", "不算"];

    // In front of a numbered neighbourhood said without its name: 住在7村, 我们7村. 曹杨7村 is another place.
    private const string BeforeBareNumber = "住在我们你咱拉那个的是到去给问和跟与这里有";

    private readonly WordSet _fieldWords;
    private readonly HashSet<string> _streets;
    private readonly PhraseTable<NamedPlace> _names;

    public PlaceReader(IndexReader index)
    {
        _streets = index.Streets.ToHashSet(StringComparer.Ordinal);
        _fieldWords = index.Analyzer.Lexicon.FieldWords;
        _names = new PhraseTable<NamedPlace>(NamesOf(index.Analyzer.Lexicon.Places, index.Streets));
    }

    public PlaceReading Read(string text)
    {
        if (_streets.Count == 0)
            return new PlaceReading([], null, text, []);

        List<string> named = [], inside = [];
        List<WordReading> words = [];
        var (unknown, rest) = ((string?)null, text);
        for (var i = 0; i < text.Length; i++)
        {
            if (NameAt(text, i) is not { } name)
                continue;
            var length = name.Phrase.Length;
            var leftOut = IsLeftOut(text, i, length);
            if (!leftOut && name.Value.Kind == PlaceKind.Unknown)
                unknown ??= name.Value.Streets[0];
            else if (!leftOut)
                Add(name.Value.Kind is PlaceKind.Inside or PlaceKind.Number ? inside : named, name.Value.Streets);
            if (name.Value.Kind is PlaceKind.Name or PlaceKind.Unknown && !_fieldWords.Covers(text, i, length))
                rest = string.Concat(rest.AsSpan(0, i), new string(' ', length), rest.AsSpan(i + length));
            words.Add(new WordReading(name.Phrase, leftOut ? "" : string.Join('、', name.Value.Streets)));
            i += length - 1;
        }

        if (words.Count == 0)
            unknown = UnlistedStreet().Match(rest) is { Success: true } match ? match.Groups[1].Value : null;
        return new PlaceReading(named.Count > 0 || unknown is not null ? named : inside, unknown, rest, words);
    }

    /// <summary>A place that lies in several sub-districts settles none.</summary>
    private static void Add(List<string> found, IReadOnlyList<string> streets)
    {
        if (streets is [var street] && !found.Contains(street))
            found.Add(street);
    }

    private PhraseTable<NamedPlace>.Entry? NameAt(string text, int at)
    {
        foreach (var entry in _names.CandidatesAt(text, at))
        {
            if (entry.StandsAt(text, at) && !IsInLongerName(text, at, entry.Phrase)
                && (entry.Value.Kind != PlaceKind.Number || at == 0 || !char.IsLetterOrDigit(text[at - 1]) || BeforeBareNumber.Contains(text[at - 1])))
                return entry;
        }

        return null;
    }

    /// <summary>文庙 in 文庙路 and 中华路 in 新中华路 are other places, unless they are listed too.</summary>
    private static bool IsInLongerName(string text, int at, string name)
    {
        var end = at + name.Length;
        var isRoad = name[^1] is '路' or '街' or '弄';
        return isRoad ? at > 0 && "东西南北新老".Contains(text[at - 1], StringComparison.Ordinal)
            : (name[^1] is not '道' and not '号' && end < text.Length && RoadBehind().IsMatch(text.AsSpan(end)))
                || (char.IsAsciiDigit(name[0]) && at > 0 && char.IsAsciiDigit(text[at - 1]))
                || (char.IsAsciiDigit(name[^1]) && end < text.Length && char.IsAsciiDigit(text[end]));
    }

    private static bool IsLeftOut(string text, int at, int length)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        var behind = text.AsSpan(at + length).TrimStart(' ');
        foreach (var word in LeavingOutBehind)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        foreach (var word in LeavingOutBefore)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return !(word == "不是" && (before.EndsWith("是不是", StringComparison.Ordinal) || QuestionBehind().IsMatch(behind)));
        }

        return false;
    }

    private static IEnumerable<(string, NamedPlace)> NamesOf(IReadOnlyList<Place> places, IReadOnlyList<string> streets)
    {
        var ours = places.Where(place => streets.Contains(place.Street)).ToList();
        var names = streets.SelectMany(street => ours.Where(place => place.Street == street).SelectMany(place => place.Aliases).Append(street).Append(ShortName(street)).Append(ShortName(street) + "街")
            .Select(name => (Name: Folded(name), Street: street, Kind: PlaceKind.Name))).ToList();
        var others = places.Except(ours).SelectMany(place => place.Aliases.SelectMany(alias => Suffixes.Select(suffix => alias + suffix)).Append(place.Street)
            .Select(name => (Name: Folded(name), place.Street, Kind: PlaceKind.Unknown)));
        var inside = ours.SelectMany(place => place.Inside.Select(name => (Name: Folded(name), place.Street, Kind: PlaceKind.Inside)))
            .Select(place => names.Exists(name => name.Street == place.Street && place.Name.Contains(name.Name, StringComparison.Ordinal)) ? place with { Kind = PlaceKind.NameInside } : place)
            .ToList();
        var numbers = inside.Select(place => place with { Name = NumberedNeighbourhood().Match(place.Name).Value, Kind = PlaceKind.Number });
        return names.Concat(others).Concat(inside).Concat(numbers)
            .GroupBy(place => place.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, new NamedPlace(group.First().Kind, group.Where(place => place.Kind == group.First().Kind).Select(place => place.Street).Distinct(StringComparer.Ordinal).ToList())));
    }

    private static string ShortName(string street) => street.EndsWith("街道", StringComparison.Ordinal) ? street[..^2] : street.TrimEnd('镇', '乡');

    private static string Folded(string text) => TextFolder.Fold(text).Text;

    [GeneratedRegex("[0-9]+村$")]
    private static partial Regex NumberedNeighbourhood();

    [GeneratedRegex("^[东西南北中1-9]?(?:大道|路(?![上边口灯面人况障段牌])|街(?![道区镇坊面上头里])|弄(?![堂里]))")]
    private static partial Regex RoadBehind();

    [GeneratedRegex("^(?:的|街道|这边|那边)*(?:吗|么)")]
    private static partial Regex QuestionBehind();

    [GeneratedRegex(@"^(?:请问|我们|你们|住在|在|问下)?([\p{IsCJKUnifiedIdeographs}-[这那哪本我你他她各每该别其什几两所有全整附些找问去到向给让在是和跟的怎么请叫对被归]]{2,5}(?:街道|镇))(?!办)")]
    private static partial Regex UnlistedStreet();

    private enum PlaceKind
    {
        /// <summary>Name of a sub-district with texts.</summary>
        Name,

        /// <summary>Name of one without texts.</summary>
        Unknown,

        /// <summary>A place with the name of its sub-district in it (老西门新苑): as good as the name, but it is looked for.</summary>
        NameInside,

        /// <summary>A place that lies in a sub-district; it counts where none is named.</summary>
        Inside,

        /// <summary>A neighbourhood said by its number alone.</summary>
        Number,
    }

    /// <param name="Streets">At least one; more where several have a place of the name.</param>
    private sealed record NamedPlace(PlaceKind Kind, IReadOnlyList<string> Streets);
}
