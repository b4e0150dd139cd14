using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>LZ4 blocks without frame (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md).</summary>
internal static class Lz4
{
    /// <summary>Entries of a table for <see cref="Compress"/>.</summary>
    public const int TableLength = 1 << TableBits;

    /// <summary>No byte of a block stands for more bytes than this.</summary>
    public const int MostExpansion = 255;

    private const int TableBits = 13;
    private const int LeastMatch = 4;
    private const int MostDistance = 0xffff;
    private const int InToken = 15;
    private const int VectorBytes = 16;

    /// <summary>A block ends with so many literals at least,</summary>
    private const int LastLiterals = 5;

    /// <summary>and its last match begins so many bytes before its end at least.</summary>
    private const int LastMatch = 12;

    /// <summary>Writes the bytes as one block: the nearest earlier place with the same four bytes is taken wherever there is one.</summary>
    /// <param name="table">Scratch of <see cref="TableLength"/>; what it holds does not matter.</param>
    public static void Compress(DataOutput output, ReadOnlySpan<byte> source, Span<int> table)
    {
        table.Clear();
        var written = 0;
        for (var at = 0; at <= source.Length - LastMatch;)
        {
            var four = BinaryPrimitives.ReadUInt32LittleEndian(source[at..]);
            ref var place = ref table[(int)((four * 2654435761u) >> (32 - TableBits))];
            var match = place - 1;
            place = at + 1;
            if (match < 0 || at - match > MostDistance || BinaryPrimitives.ReadUInt32LittleEndian(source[match..]) != four)
            {
                at++;
                continue;
            }

            var length = LeastMatch + source[(at + LeastMatch)..^LastLiterals].CommonPrefixLength(source[(match + LeastMatch)..]);
            while (at > written && match > 0 && source[at - 1] == source[match - 1])
            {
                at--;
                match--;
                length++;
            }

            WriteSequence(output, source[written..at], at - match, length);
            at += length;
            written = at;
        }

        WriteLiterals(output, source[written..]);
    }

    /// <summary>Writes the bytes as one block of nothing but literals, or the last sequence of a block.</summary>
    public static void WriteLiterals(DataOutput output, ReadOnlySpan<byte> literals)
    {
        output.WriteByte((byte)(Math.Min(literals.Length, InToken) << 4));
        WriteMore(output, literals.Length);
        output.WriteBytes(literals);
    }

    /// <summary>Reads a block, or its beginning.</summary>
    /// <param name="source">The block, and whatever follows it.</param>
    /// <param name="target">As long as the block is when decompressed.</param>
    /// <param name="wanted">How much of it is wanted at least; with all of it, the block is checked to its end.</param>
    /// <param name="consumed">Bytes of the source that were read; the length of the block when all of it was wanted.</param>
    /// <returns>False when it is no block of that length.</returns>
    public static bool TryDecompress(ReadOnlySpan<byte> source, Span<byte> target, int wanted, out int consumed)
    {
        consumed = 0;
        var written = 0;
        do
        {
            if (consumed >= source.Length)
                return false;
            var token = source[consumed++];
            if (!TryReadLength(source, token >> 4, ref consumed, out var literals)
                || literals > source.Length - consumed || literals > target.Length - written)
                return false;
            CopyLiterals(source[consumed..], target[written..], literals);
            consumed += literals;
            written += literals;
            if (written >= target.Length)
                break;

            if (consumed > source.Length - sizeof(ushort))
                return false;
            var distance = BinaryPrimitives.ReadUInt16LittleEndian(source[consumed..]);
            consumed += sizeof(ushort);
            if (!TryReadLength(source, token & InToken, ref consumed, out var length)
                || distance == 0 || distance > written || length + LeastMatch > target.Length - written)
                return false;
            CopyMatch(target, written, distance, length + LeastMatch);
            written += length + LeastMatch;
        }
        while (written < wanted);

        return true;
    }

    private static void WriteSequence(DataOutput output, ReadOnlySpan<byte> literals, int distance, int length)
    {
        output.WriteByte((byte)((Math.Min(literals.Length, InToken) << 4) | Math.Min(length - LeastMatch, InToken)));
        WriteMore(output, literals.Length);
        output.WriteBytes(literals);
        output.WriteByte((byte)distance);
        output.WriteByte((byte)(distance >> 8));
        WriteMore(output, length - LeastMatch);
    }

    /// <summary>What of a length the token has no room for.</summary>
    private static void WriteMore(DataOutput output, int length)
    {
        if (length < InToken)
            return;
        var rest = length - InToken;
        for (; rest >= byte.MaxValue; rest -= byte.MaxValue)
            output.WriteByte(byte.MaxValue);
        output.WriteByte((byte)rest);
    }

    /// <returns>False when the source ends in it or it is above 1 GiB.</returns>
    private static bool TryReadLength(ReadOnlySpan<byte> source, int inToken, ref int consumed, out int length)
    {
        length = inToken;
        if (length < InToken)
            return true;
        while (consumed < source.Length && length < 1 << 30)
        {
            var more = source[consumed++];
            length += more;
            if (more != byte.MaxValue)
                return true;
        }

        return false;
    }

    private static void CopyLiterals(ReadOnlySpan<byte> source, Span<byte> target, int length)
    {
        // Most are short: a whole vector, with bytes too many, costs less than the right number. What comes next overwrites them.
        if (length <= VectorBytes && source.Length >= VectorBytes && target.Length >= VectorBytes)
            Vector128.Create(source).CopyTo(target);
        else
            source[..length].CopyTo(target);
    }

    /// <summary>Copies from earlier bytes, which may overlap those to be written: then they repeat.</summary>
    private static void CopyMatch(Span<byte> target, int at, int distance, int length)
    {
        var start = at - distance;
        var end = at + length;
        if (distance >= VectorBytes && length <= 2 * VectorBytes && target.Length - at >= 2 * VectorBytes)
        {
            Vector128.Create<byte>(target[start..]).CopyTo(target[at..]);
            Vector128.Create<byte>(target[(start + VectorBytes)..]).CopyTo(target[(at + VectorBytes)..]);
            return;
        }

        while (at < end)
        {
            var run = Math.Min(at - start, end - at);
            target.Slice(start, run).CopyTo(target[at..]);
            at += run;
        }
    }
}
