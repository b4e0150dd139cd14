using ServiceBot.Search.Lucene.Segments;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class NormByteTests
{
    [Theory]
    [InlineData(1, 0x7c, 1)]
    [InlineData(2, 0x79, 2.56)]
    [InlineData(3, 0x78, 4)]
    [InlineData(5, 0x77, 5.2)]
    [InlineData(6, 0x76, 7.1)]
    [InlineData(8, 0x75, 10.2)]
    [InlineData(11, 0x74, 16)]
    [InlineData(17, 0x73, 20.9)]
    [InlineData(21, 0x72, 28.4)]
    [InlineData(29, 0x71, 41.0)]
    [InlineData(41, 0x70, 64)]
    [InlineData(65, 0x6f, 83.6)]
    [InlineData(84, 0x6e, 114)]
    [InlineData(114, 0x6d, 164)]
    [InlineData(164, 0x6c, 256)]
    [InlineData(257, 0x6b, 334)]
    [InlineData(335, 0x6a, 455)]
    [InlineData(456, 0x69, 655)]
    public void Encode_FirstLengthOfAByte_GivesThatByteAndTheOneBeforeDoesNot(int length, byte norm, double readAs)
    {
        Assert.Equal(norm, NormByte.Encode(length));
        Assert.Equal(readAs, NormByte.Length(norm), readAs * 0.01);
        if (length > 1)
            Assert.True(NormByte.Encode(length - 1) > norm);
    }

    [Fact]
    public void Encode_EveryLength_NeverRises()
    {
        for (var length = 1; length < 100_000; length++)
            Assert.True(NormByte.Encode(length + 1) <= NormByte.Encode(length));
        Assert.InRange(NormByte.Encode(int.MaxValue), 1, 0x7b);
    }

    [Fact]
    public void Encode_LengthZero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => NormByte.Encode(0));

    [Fact]
    public void FromFloat_EveryByteDecoded_GivesTheByte() =>
        Assert.All(Enumerable.Range(0, 256), norm => Assert.Equal(norm, NormByte.FromFloat(NormByte.Decode((byte)norm))));

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(-1f, 0)]
    [InlineData(float.Epsilon, 1)]
    [InlineData(float.MaxValue, 255)]
    [InlineData(float.PositiveInfinity, 255)]
    public void FromFloat_OutsideItsRange_GivesTheNearest(float value, byte norm) => Assert.Equal(norm, NormByte.FromFloat(value));

    [Fact]
    public void Length_NoField_IsInfinite() => Assert.Equal(float.PositiveInfinity, NormByte.Length(0));
}
