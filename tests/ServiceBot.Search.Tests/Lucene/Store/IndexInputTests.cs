using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Store;

public sealed class IndexInputTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private MappedFile? _file;

    public void Dispose()
    {
        _file?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        int[] ints = [0, 1, 127, 128, 300, 16384, int.MaxValue, -1, int.MinValue];
        long[] longs = [0, 127, 128, 1L << 35, long.MaxValue];
        var input = Open(IndexFiles.Written(output =>
        {
            output.WriteStringMap([new("b", "1"), new("a", "2")]);
            output.WriteStringSet(["y", "x"]);
            foreach (var value in ints)
                output.WriteVInt(value);
            foreach (var value in longs)
                output.WriteVLong(value);
            output.WriteString("社区𠮷");
            output.WriteInt32(-7);
            output.WriteInt64(long.MinValue);
            output.WriteByte(9);
        }));

        Assert.Equal([new("b", "1"), new("a", "2")], input.ReadStringMap());
        Assert.Equal(["y", "x"], input.ReadStringSet());
        foreach (var value in ints)
            Assert.Equal(value, input.ReadVInt());
        foreach (var value in longs)
            Assert.Equal(value, input.ReadVLong());
        Assert.Equal("社区𠮷", input.ReadString());
        Assert.Equal((-7, long.MinValue, 9), (input.ReadInt32(), input.ReadInt64(), input.ReadByte()));
        input.ExpectEnd();
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("ff ff ff ff")]
    [InlineData("ff ff ff ff 10")]
    [InlineData("ff ff ff ff ff 01")]
    public void ReadVInt_TooShortOrTooLong_IsRefused(string bytes)
    {
        var input = Open(IndexFiles.Hex(bytes));

        Assert.Throws<CorruptIndexException>(() => input.ReadVInt());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ff ff")]
    [InlineData("ff ff ff ff ff ff ff ff ff 01")]
    public void ReadVLong_TooShortOrTooLong_IsRefused(string bytes)
    {
        var input = Open(IndexFiles.Hex(bytes));

        Assert.Throws<CorruptIndexException>(() => input.ReadVLong());
    }

    [Theory]
    [InlineData("03 e7a4")]
    [InlineData("02 e7a4")]
    [InlineData("03 eda182")]
    [InlineData("ff ff ff ff 0f 61")]
    [InlineData("ff ff ff ff 07 61")]
    public void ReadString_CutOrNoUtf8_IsRefused(string bytes)
    {
        var input = Open(IndexFiles.Hex(bytes));

        Assert.Throws<CorruptIndexException>(() => input.ReadString());
    }

    [Fact]
    public void Read_BehindTheEndOfItsStretch_IsRefused()
    {
        var file = Map([1, 2, 3, 4, 5, 6, 7, 8, 9]);

        Assert.Throws<CorruptIndexException>(() => new IndexInput(file, 0, 3).ReadInt32());
        Assert.Throws<CorruptIndexException>(() => new IndexInput(file, 0, 7).ReadInt64());
        Assert.Throws<CorruptIndexException>(() => new IndexInput(file, 3, 3).ReadByte());
        Assert.Throws<CorruptIndexException>(() => new IndexInput(file, 0, 3).ReadBytes(4).Length);
        Assert.Throws<CorruptIndexException>(() => new IndexInput(file, 0, 3).ReadBytes(-1).Length);
        Assert.Throws<CorruptIndexException>(() => new IndexInput(file, 0, 3).ReadBytes(int.MaxValue).Length);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(0, 26)]
    [InlineData(long.MinValue, long.MaxValue)]
    public void New_StretchOutsideTheFile_IsRefused(long position, long end)
    {
        var file = Map([1, 2, 3, 4, 5, 6, 7, 8, 9]);

        Assert.Throws<CorruptIndexException>(() => new IndexInput(file, position, end));
    }

    [Fact]
    public void Seek_OutsideItsStretch_IsRefused()
    {
        var input = Open([1, 2, 3]);

        input.Seek(3);
        Assert.True(input.IsAtEnd);
        Assert.Throws<CorruptIndexException>(() => input.Seek(4));
        Assert.Throws<CorruptIndexException>(() => input.Seek(-1));
    }

    [Fact]
    public void ReadCount_AboveTheMost_IsRefusedWithItsName()
    {
        var input = Open(IndexFiles.Hex("ac 02"));

        Assert.Contains("bits", Assert.Throws<CorruptIndexException>(() => input.ReadCount(64, "the bits")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DisposedFile_IsRefused()
    {
        var file = Map([1, 2, 3]);

        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => file.Slice(0, 1).Length);
        Assert.Throws<ObjectDisposedException>(() => file.OpenInput(0));
    }

    [Fact]
    public void Read_FileAbove4GiB_ReachesItsEnd()
    {
        const long Length = (1L << 32) + 1000;
        var path = _folder["large"];
        using (var stream = new FileStream(path, FileMode.CreateNew))
        {
            stream.SetLength(Length); // a hole: takes no room on the disk
            stream.Seek(-20, SeekOrigin.End);
            stream.Write([0xac, 0x02, 1, 2]);
        }

        _file = new MappedFile(path);

        var input = _file.OpenInput(Length - 20);
        Assert.Equal(300, input.ReadVInt());
        Assert.Equal([1, 2], input.ReadBytes(2).ToArray());
        Assert.True(input.IsAtEnd);
        Assert.Equal([0xac, 0x02], _file.Slice(Length - 20, 2).ToArray());
    }

    private IndexInput Open(byte[] bytes) => Map(bytes).OpenInput(0);

    /// <summary>A file of the bytes and a footer's length of zeros.</summary>
    private MappedFile Map(byte[] bytes) => _file = new MappedFile(_folder.Write("_0.doc", [.. bytes, .. new byte[CodecHeader.FooterLength]]));
}
