using System.Numerics;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Blocks of 128 numbers of equal bit width (frame of reference), as <c>org.apache.lucene.codecs.lucene41.ForUtil</c> writes them.</summary>
/// <remarks>A block is a byte with the width and the numbers in one of two formats, or a zero byte and the one number that all are.
/// An instance is the table of formats of one file. Immutable and thread-safe.</remarks>
internal sealed class ForBlock
{
    /// <summary>Numbers in a block.</summary>
    public const int Size = 128;

    /// <summary>Bytes that are enough for any block and for what vector instructions like to see behind it.</summary>
    public const int MostBytes = 1 + 16 * MostBits + 16;

    private const int MostBits = 32;
    private const int PackedIntsVersion = 1;
    private const int SingleBlockFormat = 1;

    private readonly string _path;
    private readonly ushort[] _lengths = new ushort[MostBits + 1];
    private readonly bool[] _isSingleBlock = new bool[MostBits + 1];

    private ForBlock(string path) => _path = path;

    /// <summary>Writes the version of packed numbers and the table of formats for each bit width that stand at the beginning of <c>.doc</c>.</summary>
    public static void WriteTable(DataOutput output)
    {
        output.WriteVInt(PackedIntsVersion);
        for (var bits = 1; bits <= MostBits; bits++)
            output.WriteVInt((IsWrittenAsSingleBlock(bits) ? SingleBlockFormat << 5 : 0) | (bits - 1));
    }

    /// <summary>Reads the version and the table, whatever legal choice it holds.</summary>
    public static ForBlock ReadTable(ref IndexInput input)
    {
        var version = input.ReadVInt();
        if (version != PackedIntsVersion)
            throw input.Corrupt($"has packed numbers of version {version}; this build reads {PackedIntsVersion}");
        var table = new ForBlock(input.Path);
        for (var bits = 1; bits <= MostBits; bits++)
        {
            var code = input.ReadVInt();
            if ((code & 31) != bits - 1 || code >> 5 is not (0 or SingleBlockFormat))
                throw input.Corrupt($"says that numbers of {bits} bits have format {code}");
            table._isSingleBlock[bits] = code >> 5 == SingleBlockFormat;
            table._lengths[bits] = (ushort)(table._isSingleBlock[bits] ? SingleBlock.Length(bits) : PackedBlock.Length(bits));
        }

        return table;
    }

    /// <summary>Writes a block of the smallest width, as a file with the table of <see cref="WriteTable"/> has it.</summary>
    /// <param name="values">128 numbers, none negative.</param>
    public static void Write(ReadOnlySpan<int> values, DataOutput output)
    {
        values = values[..Size];
        if (!values.ContainsAnyExcept(values[0]))
        {
            output.WriteByte(0);
            output.WriteVInt(values[0]);
            return;
        }

        var all = 0;
        foreach (var value in values)
            all |= value;
        ArgumentOutOfRangeException.ThrowIfNegative(all, nameof(values));
        var bits = 32 - BitOperations.LeadingZeroCount((uint)all);
        Span<byte> bytes = stackalloc byte[PackedBlock.Length(bits)];
        if (IsWrittenAsSingleBlock(bits))
            SingleBlock.Pack(values, bits, bytes);
        else
            PackedBlock.Pack(values, bits, bytes);
        output.WriteByte((byte)bits);
        output.WriteBytes(bytes);
    }

    /// <summary>Decodes the block that <paramref name="source"/> begins with. Nothing behind <paramref name="source"/> is read.</summary>
    /// <param name="source">May be longer than the block; 16 bytes more save a copy.</param>
    /// <param name="values">At least 128; takes numbers that are never negative.</param>
    /// <returns>Bytes of the block.</returns>
    /// <exception cref="CorruptIndexException">It is no block, or longer than <paramref name="source"/>.</exception>
    public int Decode(ReadOnlySpan<byte> source, Span<int> values)
    {
        if (source.IsEmpty)
            throw TooShort();
        values = values[..Size];
        var bits = source[0];
        if (bits == 0)
            return DecodeEqual(source, values);
        var length = CheckedLength(source);
        if (_isSingleBlock[bits])
            SingleBlock.Unpack(source.Slice(1, length), bits, values);
        else
            PackedBlock.Unpack(source[1..], bits, values);
        if (bits == MostBits && values.ContainsAnyExceptInRange(0, int.MaxValue))
            throw new CorruptIndexException(_path, "has a negative number in a block");
        return 1 + length;
    }

    /// <summary>Bytes of the block that <paramref name="source"/> begins with.</summary>
    /// <exception cref="CorruptIndexException">It is no block, or longer than <paramref name="source"/>.</exception>
    public int Length(ReadOnlySpan<byte> source)
    {
        if (source.IsEmpty)
            throw TooShort();
        if (source[0] != 0)
            return 1 + CheckedLength(source);
        var length = 1;
        ReadVInt(source, ref length);
        return length;
    }

    /// <summary>Reads a vInt that is not negative.</summary>
    private int ReadVInt(ReadOnlySpan<byte> source, ref int at)
    {
        var value = 0u;
        for (var shift = 0; shift < 35 && (uint)at < (uint)source.Length; shift += 7)
        {
            var next = source[at++];
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return (int)value >= 0 ? (int)value : throw new CorruptIndexException(_path, "has a negative number");
        }

        throw TooShort();
    }

    private int DecodeEqual(ReadOnlySpan<byte> source, Span<int> values)
    {
        var at = 1;
        values.Fill(ReadVInt(source, ref at));
        return at;
    }

    private int CheckedLength(ReadOnlySpan<byte> source)
    {
        var bits = source[0];
        if (bits > MostBits)
            throw new CorruptIndexException(_path, $"has a block of numbers of {bits} bits");
        var length = _lengths[bits];
        return length < source.Length ? length : throw TooShort();
    }

    private CorruptIndexException TooShort() => new(_path, "ends in the middle of a block of numbers");

    // What Lucene chooses; any choice is legal.
    private static bool IsWrittenAsSingleBlock(int bits) => bits is 1 or 2 or 4;
}
