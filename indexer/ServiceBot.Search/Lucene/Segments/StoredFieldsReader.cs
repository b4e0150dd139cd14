using System.Buffers;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>Reads <c>.fdt</c> and <c>.fdx</c>, document by document in any order. Thread-safe.</summary>
/// <remarks>Of a chunk so much is decompressed as there is up to the end of the document.</remarks>
internal sealed class StoredFieldsReader
{
    private readonly MappedFile _data;
    private readonly StoredFieldsIndex _index;
    private readonly IReadOnlyList<FieldInfo> _fields;
    private readonly int _maxDoc;

    private StoredFieldsReader(MappedFile data, StoredFieldsIndex index, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        _data = data;
        _index = index;
        _fields = fields;
        _maxDoc = maxDoc;
    }

    /// <exception cref="CorruptIndexException">A file is missing, damaged or not understood.</exception>
    public static StoredFieldsReader Open(MMapDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        var data = directory.Open(StoredFieldsFormat.DataFile(segment));
        var input = data.OpenInput(0);
        CodecHeader.Check(ref input, StoredFieldsFormat.DataCodec, StoredFieldsFormat.Version);
        var chunkBytes = input.ReadVInt();
        if (chunkBytes != StoredFieldsFormat.ChunkBytes)
            throw input.Corrupt($"has chunks of {chunkBytes} bytes; this build reads {StoredFieldsFormat.ChunkBytes}");
        if (input.ReadVInt() != PackedInts.Version)
            throw input.Corrupt($"has packed numbers of another version than {PackedInts.Version}");
        var index = StoredFieldsIndex.Open(directory, segment, maxDoc, input.Position, data.DataLength);
        return new StoredFieldsReader(data, index, fields, maxDoc);
    }

    /// <summary>The stored values of a document, in the order they were added; empty when it has none.</summary>
    /// <param name="doc">From 0 to the number of documents, exclusive.</param>
    /// <exception cref="CorruptIndexException">Its chunk is not what its file says it is.</exception>
    public IReadOnlyList<Field> Document(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, _maxDoc);
        var chunk = _index.ChunkOf(doc);
        var input = new IndexInput(_data, chunk.Position, chunk.End);
        if ((input.ReadVInt(), input.ReadVInt()) != (chunk.FirstDoc, chunk.DocCount))
            throw input.Corrupt($"has another chunk at {chunk.Position} than '{StoredFieldsFormat.IndexFile("")}' says");
        var counts = new StoredFieldsList(ref input, chunk.DocCount);
        var lengths = new StoredFieldsList(ref input, chunk.DocCount);
        var place = doc - chunk.FirstDoc;
        var (count, length, offset, total) = (counts[place], lengths[place], lengths.SumBefore(place), lengths.SumBefore(chunk.DocCount));
        if (total > Array.MaxLength || (count == 0) != (length == 0) || count > length / 2)
            throw input.Corrupt($"says document {doc} has {count} values in {length} bytes, its chunk {total} bytes");
        return count == 0 ? [] : Read(ref input, (int)total, (int)offset, (int)length, (int)count);
    }

    private Field[] Read(ref IndexInput input, int total, int offset, int length, int count)
    {
        var source = input.ReadBytes((int)Math.Min(input.Remaining, Array.MaxLength));
        var slice = StoredFieldsFormat.SliceBytes(total);
        var wanted = offset + length;
        // All slices with a byte of the document, each whole in the buffer even if it is not wanted to its end.
        var needed = (int)Math.Min(total, ((long)wanted + slice - 1) / slice * slice);
        if (needed / Lz4.MostExpansion > source.Length)
            throw input.Corrupt($"has {source.Length} bytes for a chunk of {total} at {input.Position}");
        var buffer = ArrayPool<byte>.Shared.Rent(needed);
        try
        {
            for (var start = 0; start < needed; start += slice)
            {
                var target = buffer.AsSpan(start, Math.Min(slice, needed - start));
                if (!Lz4.TryDecompress(source, target, Math.Min(target.Length, wanted - start), out var consumed))
                    throw input.Corrupt($"has a chunk before {input.Position} that does not decompress to {total} bytes");
                source = source[consumed..];
            }

            if (wanted == total && !source.IsEmpty)
                throw input.Corrupt($"has {source.Length} bytes behind a chunk before {input.Position}");
            return ReadValues(buffer.AsSpan(offset, length), count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private Field[] ReadValues(ReadOnlySpan<byte> bytes, int count)
    {
        var input = new SpanInput(bytes, _data.Path);
        var values = new Field[count];
        for (var i = 0; i < count; i++)
        {
            var head = input.ReadVLong();
            var number = head >> StoredFieldsFormat.TypeBits;
            if (number >= _fields.Count)
                throw input.Corrupt($"has a value of field number {number}; there are {_fields.Count} fields");
            var field = _fields[(int)number];
            var type = (int)head & ((1 << StoredFieldsFormat.TypeBits) - 1);
            values[i] = type switch
            {
                StoredFieldsFormat.StringType => new StoredString(field, input.ReadString()),
                StoredFieldsFormat.Int32Type => new StoredInt32(field, input.ReadInt32()),
                _ => throw input.Corrupt($"has a value of type {type} in field '{field.Name}'; this build reads strings and 32-bit numbers"),
            };
        }

        return input.IsAtEnd ? values : throw input.Corrupt("has a document with bytes behind its last value");
    }
}
