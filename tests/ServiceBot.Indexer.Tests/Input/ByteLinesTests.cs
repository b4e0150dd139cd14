using System.Text;
using ServiceBot.Indexer.Input;

namespace ServiceBot.Indexer.Tests.Input;

public sealed class ByteLinesTests
{
    [Theory]
    [InlineData("甲\n乙\n", "甲|乙")]
    [InlineData("甲\r\n乙", "甲|乙")]
    [InlineData("\n\n甲", "||甲")]
    [InlineData("", "")]
    public void Read_Text_CutsAtLineEnds(string text, string expected)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var lines = ByteLines.Read(stream).Select(Encoding.UTF8.GetString);

        Assert.Equal(expected, string.Join('|', lines));
    }

    [Fact]
    public void Read_LineLongerThanTheBuffer_StaysWhole()
    {
        var expected = new string('老', 20_000);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(expected + "\n短"));

        var lines = ByteLines.Read(stream).Select(Encoding.UTF8.GetString).ToList();

        Assert.Equal([expected, "短"], lines);
    }
}
