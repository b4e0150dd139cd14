using System.Globalization;
using System.Text;

namespace ServiceBot.Search.Tests.Lucene.Terms;

/// <summary>Terms of many shapes, the same for every run.</summary>
internal static class RandomTerms
{
    /// <summary>Bigrams, ids, single bytes and bytes of any kind, in no order, some of them twice.</summary>
    public static IEnumerable<byte[]> Of(int count)
    {
        var random = new Random(20121231);
        for (var i = 0; i < count; i++)
        {
            yield return (i % 8) switch
            {
                0 or 1 => Encoding.UTF8.GetBytes($"{Character(random)}{Character(random)}"),
                2 => Encoding.UTF8.GetBytes($"长风{Character(random)}"),
                3 => Encoding.UTF8.GetBytes($"{Character(random)}"),
                4 => Encoding.UTF8.GetBytes(random.Next(30_000).ToString("00000", CultureInfo.InvariantCulture)),
                5 => [(byte)random.Next(256)],
                6 => Bytes(random, random.Next(5)),
                _ => [.. "putuo/2014#"u8, .. Bytes(random, random.Next(3))],
            };
        }
    }

    /// <summary>The term with a byte more, with one less, and with another last byte.</summary>
    public static IEnumerable<byte[]> Near(byte[] term)
    {
        yield return [.. term, 0];
        yield return [.. term, 0xff];
        if (term.Length == 0)
            yield break;
        yield return term[..^1];
        yield return [.. term[..^1], (byte)(term[^1] + 1)];
        yield return [.. term[..^1], (byte)(term[^1] - 1)];
    }

    private static char Character(Random random) => (char)('一' + random.Next(random.Next(2) == 0 ? 60 : 3000));

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
