using System.Collections.Concurrent;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene;

/// <summary>An opened Lucene 4.8 index of one segment, as <see cref="SegmentWriter"/> writes it.</summary>
/// <remarks>Immutable and thread-safe; the enumerators it hands out are not. Files stay mapped until the reader and all its
/// users (<see cref="TryIncRef"/>) have let go. Every member that looks into the files may throw <see cref="CorruptIndexException"/>.</remarks>
internal sealed class SegmentReader : IDisposable
{
    private readonly MMapDirectory _directory;
    private readonly Dictionary<string, FieldInfo> _fields = new(StringComparer.Ordinal);
    private readonly StoredFieldsReader? _stored;
    private readonly NormsReader? _norms;
    private readonly TermsDictionary? _terms;
    private readonly PostingsReader? _postings;
    private readonly ConcurrentBag<IDisposable> _companions = [];
    private int _references = 1;
    private int _isDisposed;

    private SegmentReader(MMapDirectory directory)
    {
        _directory = directory;
        var segment = SegmentInfos.Read(directory).Segment;
        if (segment is null)
            return;

        var info = SegmentInfo.Read(directory, segment);
        directory.OpenAll(info.Files);
        var fields = FieldInfos.Read(directory, segment);
        CheckFiles(info, fields);
        MaxDoc = info.DocCount;
        Fields = fields.Fields;
        foreach (var field in Fields)
            _fields.Add(field.Name, field);
        _stored = StoredFieldsReader.Open(directory, segment, Fields, MaxDoc);
        _norms = NormsReader.Open(directory, segment, Fields, MaxDoc);
        if (!SegmentFiles.HasTerms(fields))
            return;

        var postings = SegmentFiles.Postings(segment);
        _terms = TermsDictionary.Open(directory, postings, Fields, MaxDoc);
        _postings = PostingsReader.Open(directory, postings, MaxDoc, SegmentFiles.HasPositions(fields), SegmentFiles.HasOffsets(fields));
        CheckTerms(segment, fields);
    }

    /// <summary>Opens the index in a folder after checking headers, footers and checksums of all its files.</summary>
    /// <exception cref="CorruptIndexException">It is missing, damaged or not understood.</exception>
    public static SegmentReader Open(string folder)
    {
        var directory = new MMapDirectory(folder);
        try
        {
            return new SegmentReader(directory);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Documents in the index; their numbers are 0 to this, exclusive.</summary>
    public int MaxDoc { get; }

    /// <summary>All fields by number; none in an empty index.</summary>
    public IReadOnlyList<FieldInfo> Fields { get; } = [];

    /// <summary>The terms of a field; null when there is no such field or it has no term.</summary>
    public FieldTerms? Terms(string field)
    {
        CheckOpen();
        return _terms?.Terms(field);
    }

    /// <summary>One norm byte for each document; empty when the field has no norms.</summary>
    public ReadOnlySpan<byte> Norms(string field)
    {
        CheckOpen();
        return _fields.TryGetValue(field, out var info) ? _norms!.Norms(info) : [];
    }

    /// <summary>Documents with the term, rising; null when it stands nowhere.</summary>
    public DocsEnum? Docs(string field, string term) =>
        Terms(field) is { } terms && terms.TryGet(term, out var state) ? Docs(terms.Field, state) : null;

    /// <summary>Documents with a term that was looked up before.</summary>
    public DocsEnum Docs(FieldInfo field, in TermState term) => Postings.Docs(field, term);

    /// <summary>Documents with the term and its positions and offsets in each; null when it stands nowhere.</summary>
    /// <exception cref="ArgumentException">The field keeps no positions.</exception>
    public PositionsEnum? Positions(string field, string term) =>
        Terms(field) is { } terms && terms.TryGet(term, out var state) ? Positions(terms.Field, state) : null;

    /// <summary>Positions of a term that was looked up before.</summary>
    /// <exception cref="ArgumentException">The field keeps no positions.</exception>
    public PositionsEnum Positions(FieldInfo field, in TermState term) =>
        field.HasPositions ? Postings.Positions(field, term) : throw new ArgumentException($"Field '{field.Name}' keeps no positions.");

    /// <summary>The posting lists, for what reads them in blocks.</summary>
    /// <exception cref="InvalidOperationException">No field has a term.</exception>
    public PostingsReader Postings
    {
        get
        {
            CheckOpen();
            return _postings ?? throw new InvalidOperationException("The index has no terms.");
        }
    }

    /// <summary>The stored values of a document, in the order they were added.</summary>
    public IReadOnlyList<Field> StoredFields(int doc)
    {
        CheckOpen();
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, MaxDoc);
        return _stored!.Document(doc);
    }

    /// <summary>Keeps the files mapped until <see cref="DecRef"/>; false when the reader is closed already.</summary>
    public bool TryIncRef()
    {
        for (var count = Volatile.Read(ref _references); count > 0;)
        {
            var seen = Interlocked.CompareExchange(ref _references, count + 1, count);
            if (seen == count)
                return true;
            count = seen;
        }

        return false;
    }

    /// <summary>To be called once for each <see cref="TryIncRef"/> that said true; the last one unmaps the files.</summary>
    public void DecRef()
    {
        if (Interlocked.Decrement(ref _references) > 0)
            return;
        _directory.Dispose();
        while (_companions.TryTake(out var companion))
            companion.Dispose();
    }

    /// <summary>Has something that belongs to the index disposed of when its files are unmapped. To be called while the reader is held.</summary>
    public void DisposeWith(IDisposable companion) => _companions.Add(companion);

    /// <summary>Lets go of the reader; those who hold it still may go on reading.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            DecRef();
    }

    // Reading from files that are no longer mapped would end the process.
    private void CheckOpen() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _references) == 0, this);

    private void CheckFiles(SegmentInfo info, FieldInfos fields)
    {
        var expected = SegmentFiles.Of(info.Name, fields).ToHashSet(StringComparer.Ordinal);
        if (!expected.SetEquals(info.Files))
            throw Corrupt(SegmentInfo.FileName(info.Name), $"names the files {string.Join(' ', info.Files)}; with the fields it has, these would be {string.Join(' ', expected)}");
    }

    private void CheckTerms(string segment, FieldInfos fields)
    {
        foreach (var field in Fields)
        {
            if (fields.HasTerms(field) != (_terms!.Terms(field.Name) is not null))
                throw Corrupt(FieldInfos.FileName(segment), $"and the terms dictionary do not agree whether field '{field.Name}' has terms");
        }
    }

    private CorruptIndexException Corrupt(string file, string reason) => new(Path.Combine(_directory.Path, file), reason);
}
