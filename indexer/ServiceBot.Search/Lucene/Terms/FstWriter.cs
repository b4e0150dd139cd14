using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Builds the FST of one field: a plain trie, each key's output whole on its last arc, nothing shared.</summary>
/// <remarks>Not thread-safe. Memory grows with the keys, since the root's address stands before the nodes.</remarks>
internal sealed class FstWriter
{
    private readonly BufferOutput _bytes = new();
    private readonly BufferOutput _node = new();
    private readonly ByteStack _outputs = new();
    private readonly List<FstArc> _arcs = [];
    private byte[] _path = new byte[16];
    private int[] _nodeStarts = new int[17]; // by depth: where the arcs of the open node there begin in _arcs
    private int _depth;
    private long _nodeCount;
    private long _arcCount;
    private long _outputCount;

    public FstWriter() => _bytes.WriteByte(0);

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
        _node.Clear();
        _node.WriteVInt(emptyOutput.Length);
        _node.WriteBytes(emptyOutput);
        output.WriteVInt(_node.Length);
        WriteReversed(_node.Written, output);
        output.WriteByte(0); // labels are bytes
        output.WriteVLong(root);
        output.WriteVLong(_nodeCount);
        output.WriteVLong(_arcCount);
        output.WriteVLong(_outputCount);
        output.WriteVLong(_bytes.Length);
        output.WriteBytes(_bytes.Written);
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

        _node.Clear();
        for (var i = first; i < _arcs.Count; i++)
            WriteArc(_arcs[i], isLast: i == _arcs.Count - 1);
        WriteReversed(_node.Written, _bytes);
        _nodeCount++;
        _arcCount += _arcs.Count - first;

        _outputs.CutTo(_arcs[first].OutputStart);
        _arcs.RemoveRange(first, _arcs.Count - first);
        return _bytes.Length - 1;
    }

    private void WriteArc(FstArc arc, bool isLast)
    {
        var isKey = arc.OutputLength >= 0;
        var flags = (isKey ? FstFlags.Final | FstFlags.FinalOutput : 0)
            | (isLast ? FstFlags.Last : 0)
            | (arc.Target == 0 ? FstFlags.NoTarget : 0);
        _node.WriteByte((byte)flags);
        _node.WriteByte(arc.Label);
        if (isKey)
        {
            _node.WriteVInt(arc.OutputLength);
            _node.WriteBytes(_outputs.Slice(arc.OutputStart, arc.OutputLength));
            _outputCount++;
        }

        if (arc.Target != 0)
            _node.WriteVLong(arc.Target);
    }

    private static void WriteReversed(ReadOnlySpan<byte> bytes, DataOutput output)
    {
        for (var i = bytes.Length - 1; i >= 0; i--)
            output.WriteByte(bytes[i]);
    }
}
