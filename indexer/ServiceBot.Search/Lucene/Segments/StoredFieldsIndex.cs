using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>The file <c>.fdx</c>, opened: which documents are in which chunk of <c>.fdt</c>. Immutable and thread-safe.</summary>
internal sealed class StoredFieldsIndex
{
    private const int MostDocBits = 32;
    private const int MostPositionBits = 64;

    /// <summary>First document of each chunk, and behind them <c>maxDoc</c>.</summary>
    private readonly int[] _firstDocs;

    /// <summary>Offset of each chunk, and behind them the end of the last one.</summary>
    private readonly long[] _positions;

    private StoredFieldsIndex(int[] firstDocs, long[] positions)
    {
        _firstDocs = firstDocs;
        _positions = positions;
    }

    /// <param name="directory">The folder of the index.</param>
    /// <param name="segment">Name of the segment.</param>
    /// <param name="maxDoc">Documents in it.</param>
    /// <param name="dataStart">Offset of the first chunk in <c>.fdt</c>.</param>
    /// <param name="dataEnd">Length of <c>.fdt</c> without its footer.</param>
    /// <exception cref="CorruptIndexException">The file is missing, damaged, not understood or no index to such a <c>.fdt</c>.</exception>
    public static StoredFieldsIndex Open(MMapDirectory directory, string segment, int maxDoc, long dataStart, long dataEnd)
    {
        var input = directory.Open(StoredFieldsFormat.IndexFile(segment)).OpenInput(0);
        CodecHeader.Check(ref input, StoredFieldsFormat.IndexCodec, StoredFieldsFormat.Version);
        if (input.ReadVInt() != PackedInts.Version)
            throw input.Corrupt($"has packed numbers of another version than {PackedInts.Version}");

        List<int> firstDocs = [];
        List<long> positions = [];
        for (var count = ReadBlockLength(ref input); count > 0; count = ReadBlockLength(ref input))
        {
            foreach (var doc in ReadLine(ref input, count, MostDocBits))
                firstDocs.Add(Follows(doc, firstDocs.Count == 0 ? -1 : firstDocs[^1], maxDoc) ? (int)doc : throw input.Corrupt($"has a chunk that begins with document {doc}"));
            foreach (var position in ReadLine(ref input, count, MostPositionBits))
                positions.Add(Follows(position, positions.Count == 0 ? dataStart - 1 : positions[^1], dataEnd) ? position : throw input.Corrupt($"has a chunk at {position}"));
        }

        var end = input.ReadVLong();
        if (end != dataEnd)
            throw input.Corrupt($"says the chunks end at {end}; they end at {dataEnd}");
        input.ExpectEnd();
        var (first, start) = firstDocs.Count == 0 ? (maxDoc, dataEnd) : (firstDocs[0], positions[0]);
        if ((maxDoc > 0 && first != 0) || start != dataStart)
            throw input.Corrupt($"begins with document {first} of {maxDoc}, at {start}");
        return new StoredFieldsIndex([.. firstDocs, maxDoc], [.. positions, dataEnd]);
    }

    /// <summary>The chunk with a document, from 0 to <c>maxDoc</c>, exclusive.</summary>
    public (int FirstDoc, int DocCount, long Position, long End) ChunkOf(int doc)
    {
        var found = Array.BinarySearch(_firstDocs, doc);
        var chunk = found >= 0 ? found : ~found - 1;
        return (_firstDocs[chunk], _firstDocs[chunk + 1] - _firstDocs[chunk], _positions[chunk], _positions[chunk + 1]);
    }

    private static int ReadBlockLength(ref IndexInput input) => input.ReadCount(StoredFieldsFormat.BlockChunks, "the count of chunks in a block");

    private static bool Follows(long value, long previous, long end) => value > previous && value < end;

    /// <summary>Values near a line: where it begins, its slope and how far each value is off. They may be any number.</summary>
    private static long[] ReadLine(ref IndexInput input, int count, int mostBits)
    {
        var first = input.ReadVLong();
        var slope = input.ReadVLong();
        var bits = input.ReadCount(mostBits, "the bits of a number");
        if (bits == 0)
            throw input.Corrupt("has numbers of no bits");
        var array = input.ReadBytes((int)PackedInts.PackedBytes(count, bits));
        var values = new long[count];
        for (var i = 0; i < count; i++)
            values[i] = unchecked(first + (slope * i) + PackedInts.UnZigZag(PackedInts.GetPacked(array, bits, i)));
        return values;
    }
}
