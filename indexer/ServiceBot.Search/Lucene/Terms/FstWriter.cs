using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Builds the FST of one field: a trie, each key's output whole on its last arc, nothing shared.</summary>
/// <remarks>Not thread-safe. Memory grows with the keys, since the root's address stands before the nodes.</remarks>
internal sealed class FstWriter
{
    private readonly FstNodeWriter _nodes = new();
    private readonly ByteStack _outputs = new();
    private readonly List<FstArc> _arcs = [];
    private byte[] _path = new byte[16];
    private int[] _nodeStarts = new int[17]; // by depth: where the arcs of the open node there begin in _arcs
    private int _depth;

    /// <summary>Adds a key. A key comes behind all longer keys that begin with it; else keys rise by unsigned bytes.</summary>
    /// <exception cref="ArgumentException">The key is empty (see <see cref="Finish"/>) or out of order.</exception>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> output)
    {
        if (key.IsEmpty)
            throw new ArgumentException("The output of the empty key is given at the end.", nameof(key));
        var shared = key.CommonPrefixLength(_path.AsSpan(0, _depth));
        while (_depth > shared)
            Close(default, isKey: false);
        Open(key);
        Close(output, isKey: true);
    }

    /// <summary>Writes the FST with its header.</summary>
    /// <param name="emptyOutput">Output of the empty key, which is always there.</param>
    public void Finish(ReadOnlySpan<byte> emptyOutput, DataOutput output)
    {
        while (_depth > 0)
            Close(default, isKey: false);
        var root = WriteNode();

        CodecHeader.Write(output, TermsFormat.FstCodec, TermsFormat.FstVersion);
        output.WriteByte(0); // not packed
        output.WriteByte(1); // has an empty key
        var empty = new BufferOutput();
        empty.WriteVInt(emptyOutput.Length);
        empty.WriteBytes(emptyOutput);
        output.WriteVInt(empty.Length);
        FstNodeWriter.WriteReversed(empty.Written, output);
        output.WriteByte(0); // labels are bytes
        output.WriteVLong(root);
        output.WriteVLong(_nodes.NodeCount);
        output.WriteVLong(_nodes.ArcCount);
        output.WriteVLong(_nodes.OutputCount);
        output.WriteVLong(_nodes.Written.Length);
        output.WriteBytes(_nodes.Written);
    }

    private void Open(ReadOnlySpan<byte> key)
    {
        if (key.Length > _depth && _arcs.Count > _nodeStarts[_depth] && _arcs[^1].Label >= key[_depth])
            throw new ArgumentException("Keys of an FST are out of order.", nameof(key));
        if (key.Length > _path.Length)
        {
            Array.Resize(ref _path, Math.Max(key.Length, _path.Length * 2));
            Array.Resize(ref _nodeStarts, _path.Length + 1);
        }

        key[_depth..].CopyTo(_path.AsSpan(_depth));
        for (; _depth < key.Length; _depth++)
            _nodeStarts[_depth + 1] = _arcs.Count;
    }

    /// <summary>Writes the deepest open node and puts an arc to it into the one above.</summary>
    private void Close(ReadOnlySpan<byte> output, bool isKey)
    {
        var target = WriteNode();
        _depth--;
        _arcs.Add(new FstArc(_path[_depth], target, _outputs.Push(output), isKey ? output.Length : -1));
    }

    /// <summary>Writes the deepest open node and takes its arcs away; returns its address, 0 when it has none.</summary>
    private int WriteNode()
    {
        var first = _nodeStarts[_depth];
        if (first == _arcs.Count)
            return 0;

        for (var i = first; i < _arcs.Count; i++)
        {
            var arc = _arcs[i];
            var isKey = arc.OutputLength >= 0;
            _nodes.AddArc(arc.Label, isKey, _outputs.Slice(arc.OutputStart, Math.Max(arc.OutputLength, 0)), arc.Target, isLast: i == _arcs.Count - 1);
        }

        _outputs.CutTo(_arcs[first].OutputStart);
        _arcs.RemoveRange(first, _arcs.Count - first);
        return _nodes.Write(_depth);
    }
}
