using System.Buffers.Binary;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Postings;

/// <summary>What a version does whose Lucene files are not those that were written.</summary>
public sealed class VersionDamageTests : IDisposable
{
    // Bytes of a file tried: a prime step comes by every part of it.
    private const int Step = 37;
    private const int FooterLength = 16;

    private readonly SmallIndex _index = new SmallIndex().AddLexicon("words.txt", "安全包");

    private string Version => _index.Folder[$"index/{_index.ReadSource().Version}"];

    private string Lucene => Path.Combine(Version, "lucene");

    public VersionDamageTests() => AddTexts("安全包");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Open_AByteOfAnyLuceneFileFlipped_IsRefusedWithTheFile()
    {
        _index.Write();
        foreach (var file in Directory.GetFiles(Lucene))
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at < bytes.Length; at += Step)
            {
                bytes[at] ^= 0x10;
                File.WriteAllBytes(file, bytes);
                bytes[at] ^= 0x10;

                AssertRefused(Path.GetFileName(file));
            }

            File.WriteAllBytes(file, bytes);
        }

        using var reader = IndexReader.Open(Version);
        Assert.Equal(3, reader.PassageCount);
    }

    [Fact]
    public void Open_LuceneFileOfAnotherIndex_IsRefusedThoughItBeWhole()
    {
        _index.Write();
        using var other = new SmallIndex().AddLexicon("words.txt", "安全包");
        AddTexts("救生包", other);
        var otherLucene = Path.Combine(other.Write(), "lucene");

        foreach (var file in Directory.GetFiles(otherLucene))
        {
            var name = Path.GetFileName(file);
            var own = File.ReadAllBytes(Path.Combine(Lucene, name));
            if (own.SequenceEqual(File.ReadAllBytes(file)))
                continue;
            File.Copy(file, Path.Combine(Lucene, name), overwrite: true);

            AssertRefused(name);
            File.WriteAllBytes(Path.Combine(Lucene, name), own);
        }
    }

    [Fact]
    public void Open_LuceneFileChangedAndItsChecksumMended_IsRefused()
    {
        _index.Write();
        foreach (var file in Directory.GetFiles(Lucene))
        {
            var own = File.ReadAllBytes(file);
            var changed = own.ToArray();
            changed[^(FooterLength + 1)] ^= 1;
            BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan()[^4..], Crc32.Append(0, changed.AsSpan()[..^8]));
            File.WriteAllBytes(file, changed);

            AssertRefused("");
            File.WriteAllBytes(file, own);
        }
    }

    [Theory]
    [InlineData("_0.fdt", null)]
    [InlineData("segments_1", null)]
    [InlineData("_0_Lucene41_0.tim", null)]
    [InlineData("segments_1", "segments_2")]
    [InlineData("_0.fdt", "_1.fdt")]
    public void Open_LuceneFileGoneOrDoubled_IsRefused(string file, string? copy)
    {
        _index.Write();
        if (copy is null)
            File.Delete(Path.Combine(Lucene, file));
        else
            File.Copy(Path.Combine(Lucene, file), Path.Combine(Lucene, copy));

        AssertRefused(copy ?? file);
    }

    [Fact]
    public void Open_LockFileLeftByLuke_IsPassedOver()
    {
        _index.Write();
        File.WriteAllBytes(Path.Combine(Lucene, "write.lock"), []);

        using var reader = IndexReader.Open(Version);

        Assert.Equal(3, reader.PassageCount);
    }

    [Fact]
    public void Open_BoundsFileGone_IsMadeAgain()
    {
        var bounds = Path.Combine(_index.Write(), "bounds");
        var written = File.ReadAllBytes(bounds);
        File.Delete(bounds);

        AssertAnswers();

        Assert.Equal(written, File.ReadAllBytes(bounds));
    }

    [Fact]
    public void Open_BoundsFileDamagedOrOfAnotherIndex_IsMadeAgain()
    {
        var bounds = Path.Combine(_index.Write(), "bounds");
        var written = File.ReadAllBytes(bounds);
        using var other = new SmallIndex();
        AddTexts("救生包", other);
        byte[][] wrong = [[], written[..^1], [.. written, 0], "no bounds"u8.ToArray(), File.ReadAllBytes(Path.Combine(other.Write(), "bounds"))];

        foreach (var bytes in wrong)
        {
            File.WriteAllBytes(bounds, bytes);

            AssertAnswers();
            Assert.Equal(written, File.ReadAllBytes(bounds));
        }
    }

    [Fact]
    public void Open_BoundsCannotBeWrittenBeside_AnswersAllTheSame()
    {
        var bounds = Path.Combine(_index.Write(), "bounds");
        File.Delete(bounds);
        Directory.CreateDirectory(bounds);

        AssertAnswers();
    }

    private void AssertAnswers()
    {
        using var reader = IndexReader.Open(Version);
        Assert.Equal("a#p1", new Searcher(reader, new RetrievalOptions()).Search(new SearchQuery("安全包"))[0].Passage.Id);
    }

    private void AssertRefused(string file)
    {
        var exception = Assert.Throws<IndexException>(() => IndexReader.Open(Version));
        Assert.Contains(file, exception.Message, StringComparison.Ordinal);
        Assert.Contains("已损坏", exception.Chinese, StringComparison.Ordinal);
        Assert.EndsWith($"请重建：indexer build --corpus knowledge --index {_index.Folder["index"]}", exception.Chinese, StringComparison.Ordinal);
    }

    private void AddTexts(string word, SmallIndex? index = null) => (index ?? _index)
        .Add("a", $"# 2014年\n\n给独居困难老人发{word}300户。").Add("b", "开展就业培训12场。").Add("c", "加装电梯4部。");
}
