using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>The FST of one field, read where it lies: from a prefix of terms to the code of its block. Thread-safe.</summary>
/// <remarks>Takes what Lucene writes too: shared nodes, outputs along the path, arcs in fixed arrays.</remarks>
internal sealed class Fst
{
    /// <summary>A code has a vLong, and a byte and a vLong for each lead byte.</summary>
    private const int LongestCode = 16 + 256 * 10;

    private readonly MappedFile _file;
    private readonly byte[] _emptyOutput;
    private readonly int _root;
    private readonly long _start;
    private readonly int _length;

    /// <summary>Reads the header of the FST that <paramref name="input"/> is at.</summary>
    /// <exception cref="CorruptIndexException">It is damaged or not understood.</exception>
    public Fst(MappedFile file, IndexInput input)
    {
        _file = file;
        CodecHeader.Check(ref input, TermsFormat.FstCodec, TermsFormat.FstVersion);
        if (input.ReadByte() != 0)
            throw input.Corrupt("has a packed FST, which this build does not read");
        if (input.ReadByte() != 1)
            throw input.Corrupt("has an FST without a root block");
        var empty = new BackwardInput(input.ReadBytes(input.ReadCount(LongestCode + 5, "the length of an output")), file.Path);
        _emptyOutput = empty.ReadBytes(empty.ReadVInt()).ToArray();
        if (empty.Left != 0)
            throw input.Corrupt("has an output of another length than it says");
        if (input.ReadByte() != 0)
            throw input.Corrupt("has an FST whose labels are not bytes");

        var root = input.ReadVLong();
        for (var count = 0; count < 3; count++)
            input.ReadVLong(); // of nodes, arcs, outputs: information only
        var length = input.ReadVLong();
        if (length > input.End - input.Position || length > int.MaxValue || root > 0 && root >= length)
            throw input.Corrupt($"has an FST of {length} bytes with its root at {root}");
        _root = (int)root;
        _start = input.Position;
        _length = (int)length;
    }

    /// <summary>Output of the empty key, as a code to be read backwards.</summary>
    public BackwardInput EmptyOutput => new(_emptyOutput, _file.Path);

    /// <summary>Finds the longest key that <paramref name="term"/> begins with.</summary>
    /// <param name="keyLength">Length of the key in bytes; 0 for the empty one.</param>
    /// <returns>Its output.</returns>
    public BackwardInput Deepest(ReadOnlySpan<byte> term, out int keyLength)
    {
        var bytes = _file.Slice(_start, _length);
        ReadOnlySpan<byte> output = _emptyOutput;
        byte[]? path = null; // outputs on the way, to be read backwards; only where outputs are shared
        var node = _root;
        keyLength = 0;
        for (var depth = 0; node != 0 && depth < term.Length;)
        {
            if (!FstNode.TryFindArc(bytes, _file.Path, node, term[depth++], out var arc))
                break;
            if (!arc.Output.IsEmpty)
                path = Joined(path, arc.Output);
            if (arc.IsFinal)
            {
                keyLength = depth;
                output = path is null ? arc.FinalOutput : Joined(path, arc.FinalOutput);
            }

            node = arc.Target;
        }

        return new BackwardInput(output, _file.Path);
    }

    private byte[] Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        first.Length + second.Length <= LongestCode
            ? [.. second, .. first]
            : throw new CorruptIndexException(_file.Path, "has an output that is too long in its terms index");
}
