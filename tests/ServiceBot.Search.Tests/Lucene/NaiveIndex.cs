using System.Text;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>What an index should hold, kept in the plainest way: a sorted dictionary of lists for each field.</summary>
internal sealed class NaiveIndex(IReadOnlyList<FieldInfo> fields)
{
    private readonly List<IReadOnlyList<Field>> _documents = [];

    /// <summary>Occurrences (document, position, start, end) by term, terms by their UTF-8 bytes, of each field.</summary>
    public IReadOnlyList<SortedDictionary<string, List<(int Doc, int Position, int Start, int End)>>> Terms { get; } =
        [.. fields.Select(_ => new SortedDictionary<string, List<(int, int, int, int)>>(ByUtf8.Instance))];

    public int DocCount => _documents.Count;

    /// <summary>Length of a field in a document.</summary>
    public Dictionary<(int Field, int Doc), int> Lengths { get; } = [];

    public void Add(IReadOnlyList<Field> document)
    {
        foreach (var group in document.GroupBy(value => value.Info.Number))
            AddField(group.Key, group);
        _documents.Add(document);
    }

    /// <summary>As <see cref="IndexDump.Of"/> would have it.</summary>
    public List<string> Dump()
    {
        var lines = new List<string> { $"documents {DocCount}" };
        foreach (var field in fields)
        {
            lines.Add($"{field}");
            lines.Add($"norms {Convert.ToHexString(Norms(field))}");
            if (Terms[field.Number].Count > 0)
                AddTerms(lines, field, Terms[field.Number]);
        }

        lines.AddRange(_documents.Select((document, doc) => IndexDump.Stored(doc, document.Where(value => value is StoredString or StoredInt32))));
        return lines;
    }

    private byte[] Norms(FieldInfo field) => !field.HasNorms
        ? []
        : [.. Enumerable.Range(0, DocCount).Select(doc => Lengths.TryGetValue((field.Number, doc), out var length) ? NormByte.Encode(length) : (byte)0)];

    private static void AddTerms(List<string> lines, FieldInfo field, SortedDictionary<string, List<(int Doc, int Position, int Start, int End)>> terms)
    {
        var postings = terms.Values.SelectMany(list => list.Select(one => one.Doc).Distinct()).ToList();
        var tokens = field.HasFreqs ? terms.Values.Sum(list => list.Count) : -1;
        lines.Add(IndexDump.Sums(field.Name, terms.Count, tokens, postings.Count, postings.Distinct().Count()));
        foreach (var (term, occurrences) in terms)
        {
            var documents = occurrences.GroupBy(one => one.Doc).ToList();
            lines.Add($"{field.Name} {term} {documents.Count} {(field.HasFreqs ? occurrences.Count : documents.Count)}");
            lines.AddRange(documents.Select(document => Line(field, document.Key, document.ToList())));
        }
    }

    private static string Line(FieldInfo field, int doc, List<(int Doc, int Position, int Start, int End)> occurrences)
    {
        var places = occurrences.Select(one => field.HasOffsets ? IndexDump.Occurrence(one.Position, one.Start, one.End) : $"{one.Position}");
        var head = $"{doc}/{(field.HasFreqs ? occurrences.Count : 1)}";
        return field.HasPositions ? $"{head} {string.Join(' ', places)}" : head;
    }

    private void AddField(int number, IEnumerable<Field> values)
    {
        var (lastPosition, lastEnd, length) = (-1, -1, 0);
        foreach (var value in values)
        {
            if (value is KeywordField keyword)
                Occurrences(number, keyword.Value).Add((DocCount, 0, 0, 0));
            if (value is not TextField text)
                continue;
            var (firstPosition, firstOffset) = (lastPosition + 1, lastEnd + 1);
            foreach (var token in text.Tokens)
            {
                var position = firstPosition + token.Position;
                length += position > lastPosition ? 1 : 0;
                lastPosition = position;
                lastEnd = Math.Max(lastEnd, firstOffset + token.End);
                Occurrences(number, token.Term).Add((DocCount, position, firstOffset + token.Start, firstOffset + token.End));
            }
        }

        if (length > 0)
            Lengths.Add((number, DocCount), length);
    }

    private List<(int Doc, int Position, int Start, int End)> Occurrences(int field, string term)
    {
        if (!Terms[field].TryGetValue(term, out var list))
            Terms[field].Add(term, list = []);
        return list;
    }

    private sealed class ByUtf8 : IComparer<string>
    {
        public static readonly ByUtf8 Instance = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}
