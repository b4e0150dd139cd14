using System.Text;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class Lz4Tests
{
    private const string Repeating = "abcabcabcabcabcabcabcXYZ12345";

    private static readonly Dictionary<string, byte[]> TextsByName = MakeTexts();

    public static TheoryData<string> Texts => [.. TextsByName.Keys];

    [Fact]
    public void Compress_Repeats_GivesTheBytesOfTheFormatPage() =>
        Assert.Equal(IndexFiles.Hex("3e 616263 0300 80 58595a3132333435"), Compress(Encoding.ASCII.GetBytes(Repeating)));

    [Fact]
    public void WriteLiterals_Repeats_GivesTheBytesOfTheFormatPage() =>
        Assert.Equal([0xf0, 0x0e, .. Encoding.ASCII.GetBytes(Repeating)], IndexFiles.Written(output => Lz4.WriteLiterals(output, Encoding.ASCII.GetBytes(Repeating))));

    [Fact]
    public void TryDecompress_BytesOfTheFormatPage_GivesTheText()
    {
        Assert.Equal(Repeating, Encoding.ASCII.GetString(Decompress(IndexFiles.Hex("3e 616263 0300 80 58595a3132333435"), 29)!));
        Assert.Equal(Repeating, Encoding.ASCII.GetString(Decompress([0xf0, 0x0e, .. Encoding.ASCII.GetBytes(Repeating)], 29)!));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void TryDecompress_WhatWasCompressed_GivesTheText(string name)
    {
        var text = TextsByName[name];
        var compressed = Compress(text);

        Assert.Equal(text, Decompress(compressed, text.Length));
        Assert.Equal(text, Decompress(IndexFiles.Written(output => Lz4.WriteLiterals(output, text)), text.Length));
        Assert.True(compressed.Length <= text.Length + (text.Length / 255) + 16);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void TryDecompress_BeginningWanted_GivesTheBeginning(string name)
    {
        var text = TextsByName[name];
        byte[] compressed = [.. Compress(text), 0xff, 0xff];
        var target = new byte[text.Length];

        foreach (var wanted in new[] { 0, text.Length / 3, text.Length / 2 })
        {
            Assert.True(Lz4.TryDecompress(compressed, target, wanted, out var consumed));
            Assert.Equal(text.AsSpan(0, wanted), target.AsSpan(0, wanted));
            Assert.True(consumed <= compressed.Length - 2);
        }
    }

    [Theory]
    [InlineData("distance 0", "40 61626364 0000 50 3132333435", 13)]
    [InlineData("distance before the beginning", "40 61626364 0500 50 3132333435", 13)]
    [InlineData("literals behind the end of the source", "f0 0e 616263", 29)]
    [InlineData("literals behind the end of the target", "80 3132333435363738", 5)]
    [InlineData("match behind the end of the target", "4f 61626364 0400 ff ff ff 00 50 3132333435", 13)]
    [InlineData("length without end", "f0 ff ff ff ff", 2000)]
    [InlineData("no distance", "40 61626364 04", 13)]
    [InlineData("too short", "40 61626364 0400", 13)]
    [InlineData("nothing", "", 1)]
    [InlineData("nothing for nothing", "", 0)]
    public void TryDecompress_DamagedBlock_IsFalse(string name, string block, int length) => Assert.True(Decompress(IndexFiles.Hex(block), length) is null, name);

    [Fact]
    public void TryDecompress_LengthAbove2GiB_IsFalse()
    {
        byte[] block = [0xf0, .. Enumerable.Repeat((byte)0xff, 9_000_000), 0];

        Assert.Null(Decompress(block, 100));
    }

    [Fact]
    public void TryDecompress_RandomBytes_EndsWithoutFault()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var block = new byte[random.Next(40)];
            random.NextBytes(block);

            Decompress(block, random.Next(200));
        }
    }

    private static Dictionary<string, byte[]> MakeTexts()
    {
        var random = new Random(1);
        var noise = new byte[70_000];
        random.NextBytes(noise);
        var texts = new Dictionary<string, byte[]>
        {
            ["noise"] = noise,
            ["one byte"] = new byte[100_000],
            ["far repeats"] = [.. noise, .. noise],
            ["Chinese"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"第{i}居民区开展社区工作，完善社区服务。"))),
            ["few letters"] = [.. Enumerable.Range(0, 40_000).Select(_ => (byte)random.Next(3))],
        };
        for (var length = 0; length < 40; length++)
            texts.Add($"{length} bytes", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("ab", 20))[..length]));
        return texts;
    }

    private static byte[] Compress(byte[] text)
    {
        var table = new int[Lz4.TableLength];
        Array.Fill(table, 77);
        return IndexFiles.Written(output => Lz4.Compress(output, text, table));
    }

    /// <summary>The text; null when the block is refused. A block that leaves bytes over is not refused.</summary>
    private static byte[]? Decompress(byte[] block, int length)
    {
        var target = new byte[length];
        return Lz4.TryDecompress(block, target, length, out _) ? target : null;
    }
}
