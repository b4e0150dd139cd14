using ServiceBot.Search.Lucene.Inverting;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene;

/// <summary>Writes a Lucene 4.8 index of one segment. Same documents, same bytes, whatever the memory allowed.</summary>
/// <remarks>Not thread-safe. The folder is whole once <see cref="Commit"/> has returned; before, it holds no <c>segments_1</c>.</remarks>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _folder;
    private readonly IReadOnlyList<FieldInfo> _fields;
    private readonly bool _compress;
    private readonly Inverter _inverter;
    private StoredFieldsWriter? _stored;
    private bool _isClosed;

    /// <param name="folder">An empty folder that exists.</param>
    /// <param name="fields">All fields, by number.</param>
    /// <param name="memoryBytes">Memory the postings may take before they are spilled to the disk as a sorted run. To this come the longest
    /// document and, for each document, a byte for each field with norms.</param>
    /// <param name="compress">Whether stored values are compressed; without, their bytes are the same whoever writes them.</param>
    /// <exception cref="ArgumentException">The fields contradict themselves.</exception>
    /// <exception cref="IOException">The folder is not empty.</exception>
    public SegmentWriter(string folder, IReadOnlyList<FieldInfo> fields, long memoryBytes, bool compress = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(memoryBytes);
        CheckFields(fields);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"'{folder}' is not empty; an index is written into a folder of its own.");
        _folder = folder;
        _fields = fields;
        _compress = compress;
        _inverter = new Inverter(Path.Combine(folder, "runs"), fields, memoryBytes);
    }

    /// <summary>Documents added so far; the number of the next one.</summary>
    public int DocCount { get; private set; }

    /// <summary>How often the postings had to be spilled so far.</summary>
    internal int RunsWritten => _inverter.RunsWritten;

    /// <summary>Adds a document with the number <see cref="DocCount"/>. Stored values keep their order.</summary>
    /// <exception cref="ArgumentException">A value does not fit its field, its tokens go backwards, or a term has more than 32,766 bytes of UTF-8.
    /// The writer is of no more use then.</exception>
    public void AddDocument(IReadOnlyList<Field> fields)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _isClosed = true;
        foreach (var value in fields)
            Invert(value);
        _stored ??= new StoredFieldsWriter(_folder, SegmentFiles.Segment, _compress);
        _stored.AddDocument(fields);
        _inverter.FinishDocument(DocCount);
        DocCount++;
        _isClosed = false;
    }

    /// <summary>Writes what is left, flushes all files to disk, <c>segments_1</c> last. Nothing can be added behind it.</summary>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _isClosed = true;
        if (_stored is not null)
            WriteSegment(_stored);
        Close();
        new SegmentInfos(_stored is null ? null : SegmentFiles.Segment).Write(_folder);
    }

    /// <summary>Closes files and removes spilled runs.</summary>
    public void Dispose() => Close();

    private void Close()
    {
        _isClosed = true;
        _stored?.Dispose();
        _inverter.Dispose();
    }

    private static void CheckFields(IReadOnlyList<FieldInfo> fields)
    {
        if (fields.Where((field, i) => field.Number != i).Any())
            throw new ArgumentException("A field's number is its place in the list.", nameof(fields));
        if (fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Count() < fields.Count)
            throw new ArgumentException("Two fields have one name.", nameof(fields));
        if (fields.FirstOrDefault(field => field.HasNorms && !field.HasFreqs) is { } field)
            throw new ArgumentException($"Field '{field.Name}' keeps no frequencies and so no norms.", nameof(fields));
    }

    private void Invert(Field value)
    {
        var info = value.Info;
        if (info.Number >= _fields.Count || _fields[info.Number] != info)
            throw new ArgumentException($"The index was begun without field '{info.Name}', or with another of that name.");
        switch (value)
        {
            case KeywordField keyword when info.Options == IndexOptions.Docs:
                _inverter[info].AddKeyword(DocCount, keyword.Value);
                break;
            case TextField text when info.IsIndexed:
                _inverter[info].AddText(DocCount, text.Tokens);
                break;
            case KeywordField or TextField:
                throw new ArgumentException($"Field '{info.Name}' keeps {info.Options}; it cannot take a {value.GetType().Name}.");
        }
    }

    private void WriteSegment(StoredFieldsWriter stored)
    {
        stored.Finish();
        var fields = new FieldInfos(_fields, field => _inverter[field].DocCount > 0);
        fields.Write(_folder, SegmentFiles.Segment);
        IReadOnlyList<string> norms = SegmentFiles.HasNorms(fields) ? WriteNorms() : [];
        IReadOnlyList<string> postings = SegmentFiles.HasTerms(fields) ? WritePostings(fields) : [];
        string[] files = [.. stored.Files, FieldInfos.FileName(SegmentFiles.Segment), .. norms, .. postings, SegmentInfo.FileName(SegmentFiles.Segment)];
        new SegmentInfo(SegmentFiles.Segment, DocCount, files).Write(_folder);
    }

    private IReadOnlyList<string> WriteNorms()
    {
        using var writer = new NormsWriter(_folder, SegmentFiles.Segment, DocCount);
        foreach (var field in _fields.Where(field => field.HasNorms))
            writer.Add(field, _inverter[field].Norms.Bytes(DocCount));
        writer.Finish();
        return writer.Files;
    }

    private IReadOnlyList<string> WritePostings(FieldInfos fields)
    {
        var name = SegmentFiles.Postings(SegmentFiles.Segment);
        using var postings = new PostingsWriter(_folder, name, SegmentFiles.HasPositions(fields), SegmentFiles.HasOffsets(fields));
        using var terms = new TermsDictionaryWriter(_folder, name);
        _inverter.MergeInto(new IndexSink(postings, terms, field => _inverter[field].DocCount));
        postings.Finish();
        terms.Finish();
        return [.. postings.Files, .. terms.Files];
    }
}
