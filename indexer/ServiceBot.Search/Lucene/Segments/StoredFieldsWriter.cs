using System.Runtime.InteropServices;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>Writes <c>.fdt</c> and <c>.fdx</c>: the values that are given back with a document. Not thread-safe.</summary>
internal sealed class StoredFieldsWriter : IDisposable
{
    private readonly IndexOutput _data;
    private readonly StoredFieldsIndexWriter _index;
    private readonly bool _compress;
    private readonly int[] _table = new int[Lz4.TableLength];
    private readonly BufferOutput _chunk = new();
    private readonly List<long> _counts = [];
    private readonly List<long> _lengths = [];
    private int _docCount;

    /// <param name="folder">The folder of the index.</param>
    /// <param name="segment">Name of the segment.</param>
    /// <param name="compress">False for bytes as they are, which is LZ4 too.</param>
    public StoredFieldsWriter(string folder, string segment, bool compress = true)
    {
        _compress = compress;
        Files = [StoredFieldsFormat.DataFile(segment), StoredFieldsFormat.IndexFile(segment)];
        _data = new IndexOutput(Path.Combine(folder, Files[0]));
        CodecHeader.Write(_data, StoredFieldsFormat.DataCodec, StoredFieldsFormat.Version);
        _data.WriteVInt(StoredFieldsFormat.ChunkBytes);
        _data.WriteVInt(PackedInts.Version);
        _index = new StoredFieldsIndexWriter(Path.Combine(folder, Files[1]));
    }

    /// <summary>Names of the files written, without folder: fdt, fdx.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The next document; of its fields those with values to store, in their order.</summary>
    public void AddDocument(IReadOnlyList<Field> fields)
    {
        var start = _chunk.Length;
        var count = 0;
        foreach (var field in fields)
        {
            if (TryWrite(field))
                count++;
        }

        _counts.Add(count);
        _lengths.Add(_chunk.Length - start);
        if (_chunk.Length >= StoredFieldsFormat.ChunkBytes || _counts.Count == StoredFieldsFormat.ChunkDocs)
            EndChunk();
    }

    /// <summary>Writes what is left, the end of the index and the footers, and flushes to disk.</summary>
    public void Finish()
    {
        EndChunk();
        _index.Finish(_data.Position);
        _data.WriteFooterAndFlush();
    }

    public void Dispose()
    {
        _data.Dispose();
        _index.Dispose();
    }

    private bool TryWrite(Field field)
    {
        switch (field)
        {
            case StoredString text:
                WriteHead(field, StoredFieldsFormat.StringType);
                _chunk.WriteString(text.Value);
                return true;
            case StoredInt32 number:
                WriteHead(field, StoredFieldsFormat.Int32Type);
                _chunk.WriteInt32(number.Value);
                return true;
            default:
                return false;
        }
    }

    private void WriteHead(Field field, int type) => _chunk.WriteVLong(((long)field.Info.Number << StoredFieldsFormat.TypeBits) | (long)type);

    private void EndChunk()
    {
        if (_counts.Count == 0)
            return;
        _index.Add(_docCount, _data.Position);
        _data.WriteVInt(_docCount);
        _data.WriteVInt(_counts.Count);
        WriteList(_counts);
        WriteList(_lengths);
        WriteSlices();
        _docCount += _counts.Count;
        _counts.Clear();
        _lengths.Clear();
        _chunk.Clear();
    }

    private void WriteList(List<long> values)
    {
        if (values.Count > 1)
        {
            if (!values.TrueForAll(value => value == values[0]))
            {
                var bits = PackedInts.BitsRequired(CollectionsMarshal.AsSpan(values));
                _data.WriteVInt(bits);
                PackedInts.WritePacked(_data, CollectionsMarshal.AsSpan(values), bits);
                return;
            }

            _data.WriteVInt(0);
        }

        _data.WriteVInt((int)values[0]);
    }

    private void WriteSlices()
    {
        var rest = _chunk.Written;
        var slice = StoredFieldsFormat.SliceBytes(rest.Length);
        do
        {
            var bytes = rest[..Math.Min(slice, rest.Length)];
            rest = rest[bytes.Length..];
            if (_compress)
                Lz4.Compress(_data, bytes, _table);
            else
                Lz4.WriteLiterals(_data, bytes);
        }
        while (!rest.IsEmpty);
    }
}
