using System.Runtime.InteropServices;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>Writes <c>.fdx</c>: the first document and the place in <c>.fdt</c> of each chunk. Not thread-safe.</summary>
/// <remarks>Both are kept as small differences from a line through the chunks of a block.</remarks>
internal sealed class StoredFieldsIndexWriter : IDisposable
{
    private readonly IndexOutput _output;
    private readonly List<long> _firstDocs = [];
    private readonly List<long> _positions = [];

    public StoredFieldsIndexWriter(string path)
    {
        _output = new IndexOutput(path);
        CodecHeader.Write(_output, StoredFieldsFormat.IndexCodec, StoredFieldsFormat.Version);
        _output.WriteVInt(PackedInts.Version);
    }

    /// <summary>The next chunk.</summary>
    public void Add(int firstDoc, long position)
    {
        if (_firstDocs.Count == StoredFieldsFormat.BlockChunks)
            EndBlock();
        _firstDocs.Add(firstDoc);
        _positions.Add(position);
    }

    /// <param name="end">Length of <c>.fdt</c> without its footer.</param>
    public void Finish(long end)
    {
        if (_firstDocs.Count > 0)
            EndBlock();
        _output.WriteVInt(0);
        _output.WriteVLong(end);
        _output.WriteFooterAndFlush();
    }

    public void Dispose() => _output.Dispose();

    private void EndBlock()
    {
        _output.WriteVInt(_firstDocs.Count);
        _output.WriteVInt((int)_firstDocs[0]);
        var docs = Slope(_firstDocs);
        _output.WriteVInt((int)docs);
        WriteDifferences(_firstDocs, docs);
        _output.WriteVLong(_positions[0]);
        var bytes = Slope(_positions);
        _output.WriteVLong(bytes);
        WriteDifferences(_positions, bytes);
        _firstDocs.Clear();
        _positions.Clear();
    }

    /// <summary>Mean step from value to value, rounded; 0 for a single one.</summary>
    private static long Slope(List<long> values)
    {
        var steps = values.Count - 1;
        return steps == 0 ? 0 : (values[^1] - values[0] + (steps / 2)) / steps;
    }

    private void WriteDifferences(List<long> values, long slope)
    {
        var first = values[0];
        for (var i = 0; i < values.Count; i++)
            values[i] = PackedInts.ZigZag(values[i] - first - (slope * i));
        var differences = CollectionsMarshal.AsSpan(values);
        var bits = PackedInts.BitsRequired(differences);
        _output.WriteVInt(bits);
        PackedInts.WritePacked(_output, differences, bits);
    }
}
