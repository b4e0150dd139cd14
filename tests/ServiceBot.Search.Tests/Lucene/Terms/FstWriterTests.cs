using System.Text;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Terms;

public sealed class FstWriterTests
{
    private const string Header = "3FD76C1703465354" + "00000004";

    [Fact]
    public void Finish_OnlyTheEmptyKey_WritesNoNode()
    {
        var output = new BufferOutput();

        new FstWriter().Finish([0x92, 0x02], output);

        Assert.Equal(Header + "0001" + "03029202" + "00" + "00" + "000000" + "01" + "00", Convert.ToHexString(output.Written));
    }

    [Fact]
    public void Finish_FourKeys_WritesTheBytesOfTheFormatPage()
    {
        var fst = new FstWriter();
        var output = new BufferOutput();

        fst.Add("ab"u8, [0x03]);
        fst.Add("a"u8, [0x01, 0x02]);
        fst.Add("c"u8, [0x04]);
        fst.Finish([0xaa], output);

        Assert.Equal(
            Header + "0001" + "02AA01" + "00" + "0E" + "020303" + "0F" + "00" + "0301622B" + "0401632B" + "040201026121",
            Convert.ToHexString(output.Written));
    }

    [Fact]
    public void Finish_FiveArcsInTheRoot_WritesThemAsAnArrayOfEqualSizes()
    {
        var fst = new FstWriter();
        var output = new BufferOutput();

        foreach (var key in "abcde")
            fst.Add([(byte)key], key == 'c' ? [1, 2] : [3]);
        fst.Finish([0xaa], output);

        Assert.Equal(
            Header + "0001" + "02AA01" + "00" + "1C" + "010505" + "1D" + "00"
            + "000301652B" + "0003016429" + "0201026329" + "0003016229" + "0003016129" + "050520",
            Convert.ToHexString(output.Written));
    }

    [Theory]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData("a", "ab")]
    [InlineData("区", "")]
    public void Add_KeyOutOfOrder_Throws(string first, string second)
    {
        var fst = new FstWriter();
        fst.Add(Encoding.UTF8.GetBytes(first), [1]);

        Assert.Throws<ArgumentException>(() => fst.Add(Encoding.UTF8.GetBytes(second), [2]));
    }
}
