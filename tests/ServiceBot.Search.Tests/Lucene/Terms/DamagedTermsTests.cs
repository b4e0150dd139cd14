using System.Buffers.Binary;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Terms;

public sealed class DamagedTermsTests : IDisposable
{
    private readonly TermsFolder _folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Anything_BytesChangedUnderAValidFooter_IsRefusedOrEnds(bool isIndex)
    {
        var terms = TermsFolder.Sorted(RandomTerms.Of(900), TermsFolder.Text);
        _folder.Write(TermsFolder.Text, terms);
        var path = isIndex ? _folder.IndexPath : _folder.TermsPath;
        var whole = File.ReadAllBytes(path);
        var some = terms.Keys.Where((_, i) => i % 30 == 0).ToArray();
        var random = new Random(7);

        for (var run = 0; run < 400; run++)
        {
            var bytes = whole.ToArray();
            for (var changes = 1 + random.Next(3); changes > 0; changes--)
                bytes[random.Next(bytes.Length - 16)] = (byte)(random.Next(3) == 0 ? 0xff : random.Next(256));
            WriteWithFooter(path, bytes);

            Use(some);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Anything_GarbageBehindTheHeader_IsRefusedOrEnds(bool isIndex)
    {
        var terms = TermsFolder.Sorted(RandomTerms.Of(200), TermsFolder.Text);
        _folder.Write(TermsFolder.Text, terms);
        var path = isIndex ? _folder.IndexPath : _folder.TermsPath;
        var whole = File.ReadAllBytes(path);
        var some = terms.Keys.Where((_, i) => i % 10 == 0).ToArray();
        var random = new Random(11);

        for (var run = 0; run < 300; run++)
        {
            var bytes = whole.ToArray();
            var from = random.Next(30, bytes.Length - 60);
            random.NextBytes(bytes.AsSpan(from, random.Next(Math.Min(400, bytes.Length - 50 - from))));
            WriteWithFooter(path, bytes);

            Use(some);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_AnyByteFlipped_Refuses(bool isIndex)
    {
        _folder.Write(TermsFolder.Text, TermsFolder.Sorted(RandomTerms.Of(60), TermsFolder.Text));
        var path = isIndex ? _folder.IndexPath : _folder.TermsPath;
        var whole = File.ReadAllBytes(path);

        for (var i = 0; i < whole.Length; i++)
        {
            var bytes = whole.ToArray();
            bytes[i] ^= 0x10;
            File.WriteAllBytes(path, bytes);

            var refusal = Assert.Throws<CorruptIndexException>(() => _folder.Open());

            Assert.Equal(path, refusal.File);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_FileCutShort_Refuses(bool isIndex)
    {
        _folder.Write(TermsFolder.Text, TermsFolder.Sorted(RandomTerms.Of(60), TermsFolder.Text));
        var path = isIndex ? _folder.IndexPath : _folder.TermsPath;
        var whole = File.ReadAllBytes(path);

        for (var length = 0; length < whole.Length - 16; length += 3)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Throws<CorruptIndexException>(() => _folder.Open());
            WriteWithFooter(path, [.. whole[..length], .. new byte[16]]);
            Assert.Throws<CorruptIndexException>(() => _folder.Open());
        }

        File.Delete(path);
        Assert.Throws<CorruptIndexException>(() => _folder.Open());
    }

    [Fact]
    public void Open_FewerDocumentsThanTheTermsSay_Refuses()
    {
        using (var writer = _folder.NewWriter())
        {
            writer.StartField(TermsFolder.Id);
            writer.Add("区"u8, new TermState { DocFreq = 3, TotalTermFreq = 3 });
            writer.FinishField(3);
            writer.Finish();
        }

        Assert.NotNull(_folder.Open(maxDoc: 3));
        Assert.Throws<CorruptIndexException>(() => _folder.Open(maxDoc: 2));
    }

    [Fact]
    public void TryGet_MoreDocumentsThanThereAre_Refuses()
    {
        _folder.Write(TermsFolder.Id, [KeyValuePair.Create("区"u8.ToArray(), new TermState { DocFreq = 3, TotalTermFreq = 3 })]);
        var terms = _folder.Open(maxDoc: 2).Terms("id")!;

        Assert.Throws<CorruptIndexException>(() => terms.TryGet("区", out _));
    }

    [Fact]
    public void TryGet_SingleDocumentBehindTheLast_Refuses()
    {
        _folder.Write(TermsFolder.Id, [KeyValuePair.Create("区"u8.ToArray(), new TermState { DocFreq = 1, TotalTermFreq = 1, SingletonDoc = 2 })]);
        var terms = _folder.Open(maxDoc: 2).Terms("id")!;

        Assert.Throws<CorruptIndexException>(() => terms.TryGet("区", out _));
    }

    /// <summary>Each block leads twice to the one before: a walk without a bound would never end.</summary>
    [Fact]
    public void MoveNext_BlocksThatShareTheirBlocks_Refuses()
    {
        var blocks = new BufferOutput();
        blocks.WriteBytes([1 << 1 | 1, 2 << 1 | 1, 1, (byte)'x', 1, 1, 2, 0, 0]);
        var before = 0;
        for (var level = 0; level < 60; level++)
        {
            var start = blocks.Length;
            var distance = (byte)(start - before);
            blocks.WriteBytes([2 << 1 | 1, 6 << 1, 1 << 1 | 1, (byte)'a', distance, 1 << 1 | 1, (byte)'b', distance, 0, 0]);
            before = start;
        }

        WriteHandMade(blocks.Written, before);
        var walk = _folder.Open().Terms("id")!.Enumerate();

        Assert.Throws<CorruptIndexException>(() =>
        {
            while (walk.MoveNext())
            {
            }
        });
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes these blocks as those of the field of ids, with one term said.</summary>
    private void WriteHandMade(ReadOnlySpan<byte> blocks, int root)
    {
        const int BlocksStart = 68;
        var code = new BufferOutput();
        code.WriteVLong((BlocksStart + root) << 2);
        using (var terms = new IndexOutput(_folder.TermsPath))
        {
            CodecHeader.Write(terms, TermsFormat.TermsCodec, TermsFormat.TermsVersion);
            CodecHeader.Write(terms, TermsFormat.PostingsCodec, TermsFormat.PostingsVersion);
            terms.WriteVInt(128);
            terms.WriteBytes(blocks);
            var directory = terms.Position;
            terms.WriteVInt(1);
            new FieldTermsInfo(TermsFolder.Id, 1, code.Written.ToArray(), -1, 1, 1).Write(terms);
            terms.WriteInt64(directory);
            terms.WriteFooterAndFlush();
        }

        using var index = new IndexOutput(_folder.IndexPath);
        CodecHeader.Write(index, TermsFormat.IndexCodec, TermsFormat.IndexVersion);
        var fst = index.Position;
        new FstWriter().Finish(code.Written, index);
        var list = index.Position;
        index.WriteVLong(fst);
        index.WriteInt64(list);
        index.WriteFooterAndFlush();
    }

    /// <summary>Opens, walks, looks up; nothing but a refusal may be thrown.</summary>
    private void Use(IEnumerable<byte[]> terms)
    {
        try
        {
            var field = _folder.Open().Terms("t");
            if (field is null)
                return;
            Try(() =>
            {
                for (var walk = field.Enumerate(); walk.MoveNext();)
                    _ = walk.State;
            });
            foreach (var term in terms)
                Try(() => field.TryGet(term, out _));
        }
        catch (CorruptIndexException)
        {
        }
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (CorruptIndexException)
        {
        }
    }

    private static void WriteWithFooter(string path, byte[] bytes)
    {
        var footer = bytes.AsSpan(bytes.Length - 16);
        BinaryPrimitives.WriteInt32BigEndian(footer, CodecHeader.FooterMagic);
        BinaryPrimitives.WriteInt32BigEndian(footer[4..], 0);
        BinaryPrimitives.WriteInt64BigEndian(footer[8..], Crc32.Of(bytes.AsSpan(0, bytes.Length - 8)));
        File.WriteAllBytes(path, bytes);
    }
}
