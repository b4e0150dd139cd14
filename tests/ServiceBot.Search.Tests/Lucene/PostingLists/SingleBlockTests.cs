using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class SingleBlockTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(1, 32)];

    [Fact]
    public void Pack_TwoBits_PutsTheFirstInTheLowestBits()
    {
        var values = Enumerable.Range(0, 128).Select(i => i % 3).ToArray();
        var bytes = new byte[SingleBlock.Length(2)];

        SingleBlock.Pack(values, 2, bytes);

        Assert.Equal("4924924924924924", Convert.ToHexString(bytes)[..16]);
    }

    [Theory, MemberData(nameof(Widths))]
    public void Unpack_EachWidth_GivesWhatWasPacked(int bits)
    {
        var values = Numbers.OfWidth(bits);
        var bytes = new byte[SingleBlock.Length(bits)];
        SingleBlock.Pack(values, bits, bytes);
        var (found, oneByOne) = (new int[128], new int[128]);

        SingleBlock.Unpack(bytes, bits, found);
        SingleBlock.UnpackOneByOne(bytes, bits, oneByOne);

        Assert.Equal(values, found);
        Assert.Equal(values, oneByOne);
    }
}
