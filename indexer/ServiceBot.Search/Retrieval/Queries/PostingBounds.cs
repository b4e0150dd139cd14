using System.Runtime.InteropServices;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>What the Lucene 4.8 format lacks for passing over documents that cannot be among the best: for each dense term where each block of its list
/// lies and ends, and for each range of documents the largest <see cref="ScoreFactor"/> of the term in it.</summary>
/// <remarks>A file of our own, derived from an index alone. Immutable and thread-safe; stays mapped as long as the index does.
/// Layout: header, zero bytes up to a multiple of eight; then in the byte order of the machine, so that it can be read where it lies:
/// for each term int32 blocks, int32 largest factor, int32 last document of each block, uint32 offset of each block from the start of the list,
/// byte factor of each range, filled up to a multiple of eight; int64 start of each list in <c>.doc</c>, rising; int64 offset of its bounds here;
/// int64 number of terms, int64 identity of the index; footer.</remarks>
internal sealed class PostingBounds
{
    internal const string Codec = "ServiceBotPostingBounds";
    internal const int Version = 2;
    internal const int TermHeader = 2 * sizeof(int);
    internal const int Trailer = 2 * sizeof(long);

    private readonly MappedFile _file;
    private readonly int _terms;
    private readonly int _ranges;

    private PostingBounds(MappedFile file, int terms, int ranges) => (_file, _terms, _ranges) = (file, terms, ranges);

    /// <summary>Opens the file beside an index.</summary>
    /// <param name="reader">The index; closes the file when it is closed itself.</param>
    /// <exception cref="CorruptIndexException">It is missing, damaged, of another version or another machine, or of another index: <see cref="Write"/> it.</exception>
    public static PostingBounds Open(string path, SegmentReader reader)
    {
        var directory = new MMapDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var bounds = Open(directory.Open(Path.GetFileName(path)), reader);
            reader.DisposeWith(directory);
            return bounds;
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file beside an index; makes it first when it cannot be opened.</summary>
    public static PostingBounds OpenOrWrite(string path, SegmentReader reader)
    {
        try
        {
            return Open(path, reader);
        }
        catch (CorruptIndexException)
        {
            Write(reader, path);
            return Open(path, reader);
        }
    }

    /// <summary>Makes the file, in one step in the place of one that is there already.</summary>
    public static void Write(SegmentReader reader, string path)
    {
        // Another process may be making it too.
        var unfinished = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var output = new IndexOutput(unfinished))
                new PostingBoundsWriter(reader, output).Write();
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Finds the bounds of a dense term by the start of its list in <c>.doc</c>.</summary>
    public bool TryGet(long docStart, out TermBounds bounds)
    {
        bounds = default;
        var place = DocStarts.BinarySearch(docStart);
        if (place < 0)
            return false;
        var offset = Offsets[place];
        var header = MemoryMarshal.Cast<byte, int>(Slice(offset, TermHeader));
        if (header[0] < 1 || header[0] > int.MaxValue / TermHeader || header[1] is < 0 or > byte.MaxValue)
            throw new CorruptIndexException(_file.Path, $"says at {offset} that a list has {header[0]} blocks");
        bounds = new TermBounds(offset, header[0], (byte)header[1]);
        return true;
    }

    /// <summary>The last document of each block.</summary>
    public ReadOnlySpan<int> LastDocs(in TermBounds term) =>
        MemoryMarshal.Cast<byte, int>(Slice(term.Offset + TermHeader, term.BlockCount * sizeof(int)));

    /// <summary>Where each block begins, counted from the start of the list.</summary>
    public ReadOnlySpan<uint> BlockOffsets(in TermBounds term) =>
        MemoryMarshal.Cast<byte, uint>(Slice(term.Offset + TermHeader + ((long)term.BlockCount * sizeof(int)), term.BlockCount * sizeof(int)));

    /// <summary>For each range, filled up to whole windows: 0 when the term is in none of its documents.</summary>
    public ReadOnlySpan<byte> Factors(in TermBounds term) => Slice(term.Offset + TermHeader + ((long)term.BlockCount * TermHeader), _ranges);

    public CorruptIndexException Corrupt(string reason) => new(_file.Path, reason);

    /// <summary>A number that no other index has, or next to none: made of what the bounds are derived from, the lists, norms and lengths, the formula
    /// and the division into ranges.</summary>
    internal static long Identity(SegmentReader reader)
    {
        var identity = (long)reader.MaxDoc;
        Add(Crc32.Of(MemoryMarshal.AsBytes(Bm25Similarity.Norms(averageLength: 1).AsSpan())));
        Add(BitConverter.SingleToInt32Bits(ScoreFactor.Scale(weight: 1)));
        Add(DocRanges.RangeSize);
        Add(DocRanges.LeastDense(reader.MaxDoc));
        if (reader.Fields.Any(field => reader.Terms(field.Name) is not null))
            Add(CodecHeader.ReadFooter(reader.Postings.DocFile));
        foreach (var field in reader.Fields.Where(field => field.HasFreqs))
        {
            Add(Crc32.Of(reader.Norms(field.Name)));
            Add(reader.Terms(field.Name)?.SumTotalTermFreq ?? 0);
        }

        return identity;

        void Add(long part) => identity = unchecked((identity * 1_000_003) + part);
    }

    internal static int Padding(long length) => (int)(-length & 7);

    private ReadOnlySpan<long> DocStarts => MemoryMarshal.Cast<byte, long>(Slice(DirectoryStart, _terms * sizeof(long)));

    private ReadOnlySpan<long> Offsets => MemoryMarshal.Cast<byte, long>(Slice(DirectoryStart + ((long)_terms * sizeof(long)), _terms * sizeof(long)));

    private long DirectoryStart => _file.DataLength - Trailer - (2L * _terms * sizeof(long));

    private static PostingBounds Open(MappedFile file, SegmentReader reader)
    {
        var input = file.OpenInput(0);
        CodecHeader.Check(ref input, Codec, Version);
        var trailer = MemoryMarshal.Cast<byte, long>(file.Slice(file.DataLength - Trailer, Trailer));
        if (trailer[1] != Identity(reader))
            throw input.Corrupt("belongs to another index, or to another kind of machine");
        if (trailer[0] < 0 || trailer[0] > (file.DataLength - Trailer - input.Position) / (2 * sizeof(long)))
            throw input.Corrupt($"says it has {trailer[0]} terms");
        return new PostingBounds(file, (int)trailer[0], DocRanges.Count(reader.MaxDoc));
    }

    private ReadOnlySpan<byte> Slice(long offset, int length) =>
        (offset & 3) == 0 ? _file.Slice(offset, length) : throw new CorruptIndexException(_file.Path, $"has bounds at {offset}, where none can be");
}
