using System.Text;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Store;

public class Crc32Tests
{
    [Fact]
    public void Of_Digits_IsTheCheckValue() => Assert.Equal(0xcbf43926, Crc32.Of("123456789"u8));

    [Fact]
    public void Of_Nothing_IsZero() => Assert.Equal(0u, Crc32.Of([]));

    [Fact]
    public void Of_ChineseText_IsWhatZlibGives() =>
        Assert.Equal(0x55b29a66u, Crc32.Of(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("社区工作", 100)))));

    [Fact]
    public void Of_EveryLengthAndStart_IsWhatTheBitsGive()
    {
        var bytes = RandomBytes(1100);

        for (var length = 0; length <= 1000; length++)
        {
            var stretch = bytes.AsSpan(length % 67, length);

            Assert.Equal(BitByBit(stretch), Crc32.Of(stretch));
            Assert.Equal(BitByBit(stretch), Crc32.AppendByTables(0, stretch));
        }
    }

    [Fact]
    public void Append_StretchesOfAnyLength_IsTheChecksumOfAll()
    {
        var bytes = RandomBytes(700);
        var whole = Crc32.Of(bytes);

        for (var cut = 0; cut <= bytes.Length; cut++)
            Assert.Equal(whole, Crc32.Append(Crc32.Of(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
    }

    [Fact]
    public void Combine_StretchesOfAnyLength_IsTheChecksumOfAll()
    {
        var bytes = RandomBytes(700);
        var whole = Crc32.Of(bytes);

        for (var cut = 0; cut <= bytes.Length; cut++)
            Assert.Equal(whole, Crc32.Combine(Crc32.Of(bytes.AsSpan(0, cut)), Crc32.Of(bytes.AsSpan(cut)), bytes.Length - cut));
    }

    private static uint BitByBit(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
        }

        return ~crc;
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
