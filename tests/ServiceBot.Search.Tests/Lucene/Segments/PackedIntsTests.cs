using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class PackedIntsTests
{
    [Fact]
    public void WritePacked_OneToFiveInThreeBits_GivesTheBytesOfTheFormatPage() =>
        Assert.Equal(IndexFiles.Hex("29 ca 53"), IndexFiles.Written(output => PackedInts.WritePacked(output, [1, 2, 3, 4, 5, 1, 2, 3], 3)));

    [Fact]
    public void Write_ZeroToTwoInTwoBits_GivesTheBytesOfTheFormatPage()
    {
        var values = Enumerable.Range(0, 32).Select(i => i % 3L).ToArray();

        Assert.Equal(IndexFiles.Hex("18 61 86"), IndexFiles.Written(output => PackedInts.WritePacked(output, values, 2))[..3]);
        Assert.Equal(IndexFiles.Hex("49 24 92"), IndexFiles.Written(output => PackedInts.WriteSingleBlock(output, values, 2))[..3]);
    }

    [Fact]
    public void GetPacked_EveryWidth_GivesTheValues()
    {
        for (var bits = 1; bits <= 64; bits++)
        {
            var values = RandomValues(count: 131, bits);

            var array = IndexFiles.Written(output => PackedInts.WritePacked(output, values, bits));

            Assert.Equal(PackedInts.PackedBytes(values.Length, bits), array.Length);
            Assert.Equal(values, values.Select((_, i) => PackedInts.GetPacked(array, bits, i)));
        }
    }

    [Fact]
    public void GetSingleBlock_EveryWidth_GivesTheValues()
    {
        for (var bits = 1; bits <= 32; bits++)
        {
            var values = RandomValues(count: 131, bits);

            var array = IndexFiles.Written(output => PackedInts.WriteSingleBlock(output, values, bits));

            Assert.Equal(PackedInts.SingleBlockBytes(values.Length, bits), array.Length);
            Assert.Equal(values, values.Select((_, i) => PackedInts.GetSingleBlock(array, bits, i)));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    [InlineData(long.MaxValue, 63)]
    [InlineData(-1, 64)]
    public void BitsRequired_Value_IsAtLeastOne(long value, int bits) => Assert.Equal(bits, PackedInts.BitsRequired([0, value]));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(1, 2)]
    [InlineData(-2, 3)]
    [InlineData(long.MaxValue, -2)]
    [InlineData(long.MinValue, -1)]
    public void ZigZag_Value_ComesBack(long value, long mapped)
    {
        Assert.Equal(mapped, PackedInts.ZigZag(value));
        Assert.Equal(value, PackedInts.UnZigZag(mapped));
    }

    private static long[] RandomValues(int count, int bits)
    {
        var random = new Random(bits);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextInt64(long.MinValue, long.MaxValue) & (long)(ulong.MaxValue >> (64 - bits)))];
    }
}
