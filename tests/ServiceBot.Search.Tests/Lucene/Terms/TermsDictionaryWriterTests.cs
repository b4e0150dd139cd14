using System.Globalization;
using System.Text;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Terms;

public sealed class TermsDictionaryWriterTests : IDisposable
{
    private readonly TermsFolder _folder = new();

    [Fact]
    public void Finish_GoldenDocuments_WritesTheBytesOfLucene()
    {
        using (var writer = _folder.NewWriter())
        {
            writer.StartField(TermsFolder.Id);
            writer.Add("a1"u8, Singleton(67, 0, doc: 0));
            writer.Add("a2"u8, Singleton(67, 0, doc: 1));
            writer.Add("b1"u8, Singleton(67, 0, doc: 2));
            writer.FinishField(3);
            writer.StartField(TermsFolder.Text);
            writer.Add("作工"u8, Singleton(67, 34, doc: 2));
            writer.Add("区工"u8, Singleton(67, 35, doc: 0));
            writer.Add("工作"u8, new TermState { DocFreq = 2, TotalTermFreq = 3, DocStart = 67, PosStart = 36 });
            writer.Add("社区"u8, new TermState { DocFreq = 2, TotalTermFreq = 2, DocStart = 70, PosStart = 39 });
            writer.FinishField(3);
            writer.Finish();
        }

        AssertFile(_folder.TermsPath, 182, "18167d4a",
            "3fd76c17 15424c4f434b5f545245455f5445524d535f44494354 00000003"
            + "3fd76c17 1b4c7563656e653431506f7374696e67735772697465725465726d73 00000002 8001"
            + "07 13 02 6131 02 6132 02 6231 03 01 01 01 06 43 00 00 01 00 02"
            + "09 39 06 e4bd9ce5b7a5 06 e58cbae5b7a5 06 e5b7a5e4bd9c 06 e7a4bee58cba 08 0100 0100 0201 0200 0a 43 22 02 00 01 00 00 01 03 03"
            + "02 00 03 02 9202 03 03 01 01 04 02 ea02 07 06 03 02 000000000000008c");
        const string Fst = "3fd76c17 03465354 00000004 00 01 03 ";
        AssertFile(_folder.IndexPath, 107, "aa1f003f",
            "3fd76c17 16424c4f434b5f545245455f5445524d535f494e444558 00000003"
            + Fst + "029202 00 00 00 00 00 01 00"
            + Fst + "02ea02 00 00 00 00 00 01 00"
            + "1f 38 0000000000000051");
    }

    [Fact]
    public void Finish_Ids000To256_CutsFloorBlocksAsTheFormatPage()
    {
        _folder.Write(TermsFolder.Id, Enumerable.Range(0, 257).Select(id =>
            KeyValuePair.Create(Encoding.UTF8.GetBytes(id.ToString("000", CultureInfo.InvariantCulture)), Singleton(67, 0, doc: id % 100))));

        var index = File.ReadAllBytes(_folder.IndexPath);

        Assert.Contains("05E53602F333020293", Convert.ToHexString(index), StringComparison.Ordinal); // read backwards
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(48, 2)]
    [InlineData(49, 3)]
    [InlineData(74, 4)] // 25, 25, 24
    public void Finish_TermsUnderOnePrefix_MakesThisManyBlocks(int count, int blocks)
    {
        var terms = _folder.WriteAndOpen(Enumerable.Range(0, count).Select(i => $"街道{(char)('!' + i)}").Append("区"));

        var found = BlocksOf(terms);

        Assert.Equal(blocks, found.Count);
        Assert.All(found.SkipLast(1), entries => Assert.InRange(entries, 24, 48));
    }

    [Fact]
    public void Finish_FieldsInAnyOrder_KeepsIt()
    {
        using (var writer = _folder.NewWriter())
        {
            foreach (var field in new[] { TermsFolder.Offsets, TermsFolder.Id, TermsFolder.Freqs })
            {
                writer.StartField(field);
                writer.Add("居委会"u8, new TermState { DocFreq = 2, TotalTermFreq = 2 });
                writer.FinishField(2);
            }

            writer.Finish();
        }

        var dictionary = _folder.Open();

        Assert.True(dictionary.Terms("o")!.TryGet("居委会", out _));
        Assert.True(dictionary.Terms("id")!.TryGet("居委会", out _));
        Assert.True(dictionary.Terms("f")!.TryGet("居委会", out _));
        Assert.Null(dictionary.Terms("t"));
    }

    [Fact]
    public void Finish_NoField_WritesAnEmptyDictionary()
    {
        using (var writer = _folder.NewWriter())
            writer.Finish();

        Assert.Null(_folder.Open().Terms("id"));
    }

    [Theory]
    [InlineData("社区", "区工")]
    [InlineData("社区", "社区")]
    [InlineData("社区", "社")]
    [InlineData("𠮷", "！")] // U+20BB7 and U+FF01: the order of UTF-16
    public void Add_TermNotBehindTheOneBefore_Throws(string first, string second)
    {
        using var writer = _folder.NewWriter();
        writer.StartField(TermsFolder.Id);
        writer.Add(Encoding.UTF8.GetBytes(first), Singleton(0, 0, doc: 0));

        Assert.Throws<ArgumentException>(() => writer.Add(Encoding.UTF8.GetBytes(second), Singleton(0, 0, doc: 0)));
    }

    [Fact]
    public void Add_TermTooLong_Throws()
    {
        using var writer = _folder.NewWriter();
        writer.StartField(TermsFolder.Id);

        Assert.Throws<ArgumentException>(() => writer.Add(new byte[32_767], Singleton(0, 0, doc: 0)));
    }

    [Fact]
    public void Calls_OutOfTurn_Throw()
    {
        using var writer = _folder.NewWriter();

        Assert.Throws<InvalidOperationException>(() => writer.Add("区"u8, default));
        Assert.Throws<InvalidOperationException>(() => writer.FinishField(1));
        writer.StartField(TermsFolder.Id);
        Assert.Throws<InvalidOperationException>(() => writer.StartField(TermsFolder.Text));
        Assert.Throws<InvalidOperationException>(() => writer.FinishField(1));
        Assert.Throws<InvalidOperationException>(writer.Finish);
    }

    public void Dispose() => _folder.Dispose();

    private static TermState Singleton(long docStart, long posStart, int doc) =>
        new() { DocFreq = 1, TotalTermFreq = 1, DocStart = docStart, PosStart = posStart, SingletonDoc = doc };

    /// <summary>Entries of each block, in the order of the file: blocks stand one right behind the other.</summary>
    private static List<int> BlocksOf(FieldTerms terms)
    {
        var blocks = new List<int>();
        var start = terms.BlocksStart;
        while (start < terms.BlocksStart + terms.BlockBytes)
        {
            var block = new TermBlock(terms, start, 0);
            blocks.Add(block.EntriesLeft);
            start = block.End;
        }

        return blocks;
    }

    private static void AssertFile(string path, int length, string checksum, string body)
    {
        var footer = "c02893e8 00000000 00000000" + checksum;

        var bytes = File.ReadAllBytes(path);

        Assert.Equal((body + footer).Replace(" ", "", StringComparison.Ordinal), Convert.ToHexStringLower(bytes));
        Assert.Equal(length, bytes.Length);
        Assert.Equal(checksum, Crc32.Of(bytes.AsSpan(0, bytes.Length - 8)).ToString("x8", CultureInfo.InvariantCulture));
    }
}
