using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Store;

public class DataOutputTests
{
    [Theory]
    [InlineData(0, "00")]
    [InlineData(127, "7f")]
    [InlineData(128, "80 01")]
    [InlineData(300, "ac 02")]
    [InlineData(16384, "80 80 01")]
    [InlineData(-1, "ff ff ff ff 0f")]
    public void WriteVInt_Value_GivesTheBytesOfTheFormatPage(int value, string bytes) =>
        Assert.Equal(IndexFiles.Hex(bytes), IndexFiles.Written(output => output.WriteVInt(value)));

    [Theory]
    [InlineData(0, "00")]
    [InlineData(long.MaxValue, "ff ff ff ff ff ff ff ff 7f")]
    public void WriteVLong_Value_IsAVIntOfMoreBytes(long value, string bytes) =>
        Assert.Equal(IndexFiles.Hex(bytes), IndexFiles.Written(output => output.WriteVLong(value)));

    [Fact]
    public void WriteVLong_BelowZero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BufferOutput().WriteVLong(-1));

    [Fact]
    public void WriteInt_Value_IsBigEndian() => Assert.Equal(IndexFiles.Hex("3fd76c17 fffffffffffffffe"), IndexFiles.Written(output =>
    {
        output.WriteInt32(CodecHeader.Magic);
        output.WriteInt64(-2);
    }));

    [Theory]
    [InlineData("", "00")]
    [InlineData("社区", "06 e7a4be e58cba")]
    [InlineData("𠮷", "04 f0a0aeb7")]
    public void WriteString_Text_IsUtf8BehindItsLength(string text, string bytes) =>
        Assert.Equal(IndexFiles.Hex(bytes), IndexFiles.Written(output => output.WriteString(text)));

    [Fact]
    public void WriteString_HalfASurrogatePair_IsReplaced() =>
        Assert.Equal(IndexFiles.Hex("03 efbfbd"), IndexFiles.Written(output => output.WriteString("\uD842")));

    [Fact]
    public void WriteStringMapAndSet_KeepTheOrder() => Assert.Equal(IndexFiles.Hex("00000002 0162 0131 0161 0132 00000002 0179 0178"), IndexFiles.Written(output =>
    {
        output.WriteStringMap([new("b", "1"), new("a", "2")]);
        output.WriteStringSet(["y", "x"]);
    }));

    [Fact]
    public void BufferOutput_Cleared_BeginsAgain()
    {
        var output = new BufferOutput();
        output.WriteBytes(new byte[1000]);

        output.Clear();
        output.WriteByte(7);

        Assert.Equal(1, output.Length);
        Assert.Equal([7], output.Written.ToArray());
    }

    [Fact]
    public void IndexOutput_PiecesOfAnySize_AreOneBehindTheOtherUnderTheirChecksum()
    {
        using var folder = new TempFolder();
        var random = new Random(1);
        var expected = new List<byte>();
        using (var output = new IndexOutput(folder["_0.doc"]))
        {
            for (var i = 0; i < 300; i++)
            {
                var piece = new byte[i % 20 == 0 ? random.Next(200_000) : random.Next(3000)];
                random.NextBytes(piece);
                output.WriteBytes(piece);
                output.WriteByte((byte)i);
                output.WriteString(new string('工', i % 50 == 0 ? 40_000 : 1));
                expected.AddRange([.. piece, (byte)i, .. IndexFiles.Written(other => other.WriteString(new string('工', i % 50 == 0 ? 40_000 : 1)))]);
                Assert.Equal(expected.Count, output.Position);
            }

            Assert.Equal(Crc32.Of(expected.ToArray()), output.Checksum);
            output.WriteFooterAndFlush();
        }

        var bytes = File.ReadAllBytes(folder["_0.doc"]);
        Assert.True(expected.ToArray().AsSpan().SequenceEqual(bytes.AsSpan(0, bytes.Length - 16)));
        Assert.Equal([0xc0, 0x28, 0x93, 0xe8, 0, 0, 0, 0, 0, 0, 0, 0], bytes[^16..^4]);
    }

    [Fact]
    public void IndexOutput_FileThatExists_IsLeftAlone()
    {
        using var folder = new TempFolder();
        var path = folder.Write("_0.doc", "别动");

        Assert.Throws<IOException>(() => new IndexOutput(path));
        Assert.Equal("别动", File.ReadAllText(path));
    }
}
