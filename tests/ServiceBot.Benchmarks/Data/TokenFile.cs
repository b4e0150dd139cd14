using System.Buffers.Binary;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Benchmarks.Data;

/// <summary>
/// Tokens of passages, ready for every engine: for each passage its length in bytes (int32), then its words, then its bigrams,
/// each as a count (int32) and its tokens: number of the term (int32), start and end (uint16). Big-endian, as Java reads.
/// A token's position is its place in the list.
/// </summary>
internal static class TokenFile
{
    private const int TokenBytes = 8;

    public static void Write(Stream stream, IReadOnlyList<(int Term, int Start, int End)> words, IReadOnlyList<(int Term, int Start, int End)> bigrams)
    {
        var bytes = new byte[3 * sizeof(int) + (words.Count + bigrams.Count) * TokenBytes];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length - sizeof(int));
        var at = sizeof(int);
        foreach (var field in new[] { words, bigrams })
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), field.Count);
            at += sizeof(int);
            foreach (var (term, start, end) in field)
            {
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), term);
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at + 4), (ushort)start);
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at + 6), (ushort)end);
                at += TokenBytes;
            }
        }

        stream.Write(bytes);
    }

    /// <summary>The first passages' tokens.</summary>
    public static IEnumerable<(Token[] Words, Token[] Bigrams)> Read(DataFolder data, int count)
    {
        var terms = File.ReadAllLines(data.Terms);
        using var stream = new BufferedStream(File.OpenRead(data.Tokens), 1 << 20);
        var bytes = new byte[1 << 16];
        for (var passage = 0; passage < count; passage++)
        {
            stream.ReadExactly(bytes, 0, sizeof(int));
            stream.ReadExactly(bytes, 0, BinaryPrimitives.ReadInt32BigEndian(bytes));
            var at = 0;
            yield return (ReadField(ref at), ReadField(ref at));
        }

        Token[] ReadField(ref int at)
        {
            var tokens = new Token[BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at))];
            at += sizeof(int);
            for (var i = 0; i < tokens.Length; i++, at += TokenBytes)
            {
                tokens[i] = new Token(
                    terms[BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at))],
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 4)),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 6)),
                    i);
            }

            return tokens;
        }
    }
}
