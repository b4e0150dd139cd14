using System.Buffers.Binary;
using System.Numerics;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The last documents of a list, fewer than 128, as vInts: the difference of documents, doubled where frequencies are kept,
/// plus one when the frequency is 1; any other frequency follows.</summary>
internal static class RestBlock
{
    /// <summary>Bytes that are enough for <paramref name="docs"/> documents and for what the quick way looks at behind them.</summary>
    public static int MostBytes(int docs) => docs * 10 + sizeof(ulong);

    /// <summary>Decodes as many documents as <paramref name="docs"/> has room for.</summary>
    /// <param name="previous">The document before the first; -1 when there is none.</param>
    /// <param name="freqs">As long as <paramref name="docs"/>; empty where frequencies are not kept.</param>
    /// <returns>Bytes read; -1 when the bytes end too soon, the documents do not rise, or one has no occurrence.</returns>
    public static int Decode(ReadOnlySpan<byte> source, int previous, Span<int> docs, Span<int> freqs)
    {
        // The first difference of a list is the document itself.
        var (doc, least) = previous < 0 ? (0, 0) : (previous, previous + 1);
        var at = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (!TryRead(source, ref at, !freqs.IsEmpty, out var delta, out var freq))
                return -1;
            var next = unchecked(doc + delta);
            if (next < least || freq < 1)
                return -1;
            docs[i] = doc = next;
            if (next == int.MaxValue)
                return -1;
            least = next + 1;
            if (!freqs.IsEmpty)
                freqs[i] = freq;
        }

        return at;
    }

    private static bool TryRead(ReadOnlySpan<byte> source, ref int at, bool hasFreqs, out int delta, out int freq)
    {
        if (source.Length - at >= sizeof(ulong))
        {
            // Up to four bytes of the first number at once, and behind it one of the second: no branch that depends on how long they are.
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(source[at..]);
            var ends = ~(uint)bytes & 0x80808080;
            var bits = BitOperations.TrailingZeroCount(ends) + 1;
            var number = (uint)(bytes & ((1ul << bits) - 1));
            var code = (number & 0x7f) | ((number >> 1) & 0x3f80) | ((number >> 2) & 0x1fc000) | ((number >> 3) & 0xfe00000);
            var second = (uint)(bytes >> bits) & 0xff;
            var isAlone = hasFreqs ? (int)(code & 1) : 1;
            if (ends != 0 && (second < 0x80 || isAlone != 0))
            {
                delta = (int)(code >> (hasFreqs ? 1 : 0));
                freq = isAlone != 0 ? 1 : (int)second;
                at += (bits >> 3) + 1 - isAlone;
                return true;
            }
        }

        return TryReadSlowly(source, ref at, hasFreqs, out delta, out freq);
    }

    private static bool TryReadSlowly(ReadOnlySpan<byte> source, ref int at, bool hasFreqs, out int delta, out int freq)
    {
        (freq, delta) = (1, 0);
        if (!TryReadVInt(source, ref at, out var code))
            return false;
        delta = (int)code;
        if (!hasFreqs)
            return true;
        delta = (int)(code >> 1);
        if ((code & 1) != 0)
            return true;
        var found = TryReadVInt(source, ref at, out var second);
        freq = (int)second;
        return found;
    }

    private static bool TryReadVInt(ReadOnlySpan<byte> source, ref int at, out uint value)
    {
        value = 0;
        for (var shift = 0; shift < 35 && (uint)at < (uint)source.Length; shift += 7)
        {
            var next = source[at++];
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return true;
        }

        return false;
    }
}
