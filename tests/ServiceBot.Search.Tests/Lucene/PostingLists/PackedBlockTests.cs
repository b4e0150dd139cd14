using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class PackedBlockTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(1, 32)];

    [Fact]
    public void Pack_ThreeBits_WritesHighestBitFirst()
    {
        var values = Enumerable.Range(0, 128).Select(i => i % 5 + 1).ToArray();
        var bytes = new byte[PackedBlock.Length(3)];

        PackedBlock.Pack(values, 3, bytes);

        Assert.Equal("29CA53", Convert.ToHexString(bytes)[..6]);
    }

    [Theory, MemberData(nameof(Widths))]
    public void Unpack_EachWidth_GivesWhatWasPacked(int bits)
    {
        var values = Numbers.OfWidth(bits);
        var bytes = new byte[PackedBlock.Length(bits)];
        PackedBlock.Pack(values, bits, bytes);
        var (exact, roomy, oneByOne) = (new int[128], new int[128], new int[128]);

        PackedBlock.Unpack(bytes, bits, exact);
        PackedBlock.Unpack([.. bytes, .. Enumerable.Repeat((byte)0xa5, 40)], bits, roomy);
        PackedBlock.UnpackOneByOne(bytes, bits, oneByOne);

        Assert.Equal(values, exact);
        Assert.Equal(values, roomy);
        Assert.Equal(values, oneByOne);
    }

    [Theory, MemberData(nameof(Widths))]
    public void Unpack128_EachWidthThatFits_GivesTheSame(int bits)
    {
        if (bits is 27 or 29 or 30 or 31)
            return;
        var values = Numbers.OfWidth(bits);
        var bytes = new byte[ForBlock.MostBytes];
        PackedBlock.Pack(values, bits, bytes);
        var found = new int[128];

        PackedBlock.Unpack128(bytes, bits, found);

        Assert.Equal(values, found);
    }

    [Theory, MemberData(nameof(Widths))]
    public void Unpack_OneByteTooFew_Refuses(int bits)
    {
        var bytes = new byte[PackedBlock.Length(bits) - 1];

        Assert.Throws<ArgumentOutOfRangeException>(() => PackedBlock.Unpack(bytes, bits, new int[128]));
    }
}
