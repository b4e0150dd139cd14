using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Writes nodes of an FST, each backwards, one behind the other. Not thread-safe.</summary>
internal sealed class FstNodeWriter
{
    /// <summary>From so many arcs on, a node is a fixed array, as Lucene has it: near the root, and farther from it.</summary>
    private const int FewestOfArrayNearRoot = 5;
    private const int FewestOfArray = 10;
    private const int NearRoot = 3;

    private readonly BufferOutput _bytes = new();
    private readonly BufferOutput _arcs = new();
    private readonly BufferOutput _array = new();
    private readonly int[] _arcEnds = new int[256];
    private int _arcsInNode;

    public FstNodeWriter() => _bytes.WriteByte(0); // address 0 is no node

    public ReadOnlySpan<byte> Written => _bytes.Written;

    public long NodeCount { get; private set; }

    public long ArcCount { get; private set; }

    public long OutputCount { get; private set; }

    /// <summary>Adds the next arc of the node, by rising label.</summary>
    /// <param name="output">Of the key that ends here, if one does.</param>
    /// <param name="target">Address of the node it leads to; 0 when that has no arcs.</param>
    public void AddArc(byte label, bool isKey, ReadOnlySpan<byte> output, int target, bool isLast)
    {
        var flags = (isKey ? FstFlags.Final | FstFlags.FinalOutput : 0)
            | (isLast ? FstFlags.Last : 0)
            | (target == 0 ? FstFlags.NoTarget : 0);
        _arcs.WriteByte((byte)flags);
        _arcs.WriteByte(label);
        if (isKey)
        {
            _arcs.WriteVInt(output.Length);
            _arcs.WriteBytes(output);
            OutputCount++;
        }

        if (target != 0)
            _arcs.WriteVLong(target);
        _arcEnds[_arcsInNode++] = _arcs.Length;
        ArcCount++;
    }

    /// <summary>Writes the node of the arcs added; returns its address.</summary>
    /// <param name="depth">Bytes from the root to it.</param>
    public int Write(int depth)
    {
        var isArray = _arcsInNode >= (depth <= NearRoot ? FewestOfArrayNearRoot : FewestOfArray);
        WriteReversed(isArray ? Array() : _arcs.Written, _bytes);
        NodeCount++;
        _arcs.Clear();
        _arcsInNode = 0;
        return _bytes.Length - 1;
    }

    /// <summary>Writes bytes from the last to the first.</summary>
    public static void WriteReversed(ReadOnlySpan<byte> bytes, DataOutput output)
    {
        for (var i = bytes.Length - 1; i >= 0; i--)
            output.WriteByte(bytes[i]);
    }

    /// <summary>The arcs, each filled up to the size of the longest.</summary>
    private ReadOnlySpan<byte> Array()
    {
        var size = 0;
        for (var i = 0; i < _arcsInNode; i++)
            size = Math.Max(size, Arc(i).Length);

        _array.Clear();
        _array.WriteByte(FstFlags.FixedArray);
        _array.WriteVInt(_arcsInNode);
        _array.WriteVInt(size);
        for (var i = 0; i < _arcsInNode; i++)
        {
            var arc = Arc(i);
            _array.WriteBytes(arc);
            for (var fill = arc.Length; fill < size; fill++)
                _array.WriteByte(0);
        }

        return _array.Written;
    }

    private ReadOnlySpan<byte> Arc(int index) => _arcs.Written[(index == 0 ? 0 : _arcEnds[index - 1]).._arcEnds[index]];
}
