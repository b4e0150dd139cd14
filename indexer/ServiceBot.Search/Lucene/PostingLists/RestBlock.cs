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
        var hasFreqs = !freqs.IsEmpty;
        // The first difference of a list is the document itself: one more than from -1.
        var doc = previous < 0 ? -1 : previous;
        var more = previous < 0 ? 1 : 0;
        var at = 0;
        for (var i = 0; i < docs.Length; i++, more = 0)
        {
            uint delta, freq;
            var bytes = source.Length - at >= sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(source[at..]) : ulong.MaxValue;
            // Up to four bytes of the first number at once, and behind it one of the second: no branch that depends on how long they are.
            var ends = ~(uint)bytes & 0x80808080;
            var bits = BitOperations.TrailingZeroCount(ends) + 1;
            var second = (uint)(bytes >> bits) & 0xff;
            var isAlone = hasFreqs ? (uint)bytes & 1 : 1;
            if (ends != 0 && (isAlone != 0 || second < 0x80))
            {
                var number = (uint)(bytes & ((1ul << bits) - 1));
                delta = (number & 0x7f) | ((number >> 1) & 0x3f80) | ((number >> 2) & 0x1fc000) | ((number >> 3) & 0xfe00000);
                freq = isAlone != 0 ? 1 : second;
                at += (bits >> 3) + (int)(1 - isAlone);
            }
            else
            {
                at = ReadSlowly(source, at, hasFreqs, out var slowDelta, out var slowFreq);
                if (at < 0)
                    return -1;
                (delta, freq) = (slowDelta, slowFreq);
            }

            var next = unchecked(doc + (int)(hasFreqs ? delta >> 1 : delta) + more);
            if (next <= doc || (int)freq < 1)
                return -1;
            docs[i] = doc = next;
            if (hasFreqs)
                freqs[i] = (int)freq;
        }

        return at;
    }

    private static int ReadSlowly(ReadOnlySpan<byte> source, int at, bool hasFreqs, out uint delta, out uint freq)
    {
        freq = 1;
        return !TryReadVInt(source, ref at, out delta) || (hasFreqs && (delta & 1) == 0 && !TryReadVInt(source, ref at, out freq)) ? -1 : at;
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
