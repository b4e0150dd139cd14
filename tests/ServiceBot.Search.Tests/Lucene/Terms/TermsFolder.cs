using System.Text;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Terms;

/// <summary>A folder with a terms dictionary in it, for one test.</summary>
internal sealed class TermsFolder : IDisposable
{
    public const string Segment = "_0_Lucene41_0";

    /// <summary>Documents the made-up states fit.</summary>
    public const int MaxDoc = 100_000;

    public static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    public static readonly FieldInfo Text = new("t", 1, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    public static readonly FieldInfo Freqs = new("f", 2, IndexOptions.DocsAndFreqs, HasNorms: true);
    public static readonly FieldInfo Offsets = new("o", 3, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: true);
    public static readonly FieldInfo Stored = new("s", 4, IndexOptions.None, HasNorms: false);

    public static readonly IReadOnlyList<FieldInfo> Fields = [Id, Text, Freqs, Offsets, Stored];

    private readonly TempFolder _folder = new();
    private MMapDirectory? _opened;

    public string TermsPath => _folder[Segment + ".tim"];

    public string IndexPath => _folder[Segment + ".tip"];

    public TermsDictionaryWriter NewWriter() => new(_folder.Path, Segment);

    /// <summary>Writes one field; the terms come as they are given.</summary>
    public void Write(FieldInfo field, IEnumerable<KeyValuePair<byte[], TermState>> terms)
    {
        using var writer = NewWriter();
        writer.StartField(field);
        foreach (var (term, state) in terms)
            writer.Add(term, state);
        writer.FinishField(1);
        writer.Finish();
    }

    /// <summary>Writes the field of ids with these terms, sorted, each in one document.</summary>
    public FieldTerms WriteAndOpen(IEnumerable<string> terms)
    {
        Write(Id, Sorted(terms.Select(Encoding.UTF8.GetBytes), Id));
        return Open().Terms(Id.Name)!;
    }

    /// <summary>Opens what is in the folder now; what was opened before is closed.</summary>
    public TermsDictionary Open(int maxDoc = MaxDoc)
    {
        _opened?.Dispose();
        _opened = new MMapDirectory(_folder.Path);
        return TermsDictionary.Open(_opened, Segment, Fields, maxDoc);
    }

    /// <summary>The terms in the order of the format, with made-up states whose starts rise.</summary>
    public static SortedDictionary<byte[], TermState> Sorted(IEnumerable<byte[]> terms, FieldInfo field)
    {
        var sorted = new SortedDictionary<byte[], TermState>(Comparer<byte[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y)));
        foreach (var term in terms)
            sorted[term] = default;
        var states = new MadeUpStates(field);
        foreach (var term in sorted.Keys.ToArray())
            sorted[term] = states.Next();
        return sorted;
    }

    public void Dispose()
    {
        _opened?.Dispose();
        _folder.Dispose();
    }
}
