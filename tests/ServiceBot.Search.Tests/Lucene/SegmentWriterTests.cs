using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Search.Tests.Lucene;

public sealed class SegmentWriterTests : IDisposable
{
    private static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    private static readonly FieldInfo Text = new("t", 1, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: true);

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(0, 200)]
    [InlineData(400_000, 5)]
    public void Commit_LittleMemory_WritesTheBytesOfMuch(long memoryBytes, int leastRuns)
    {
        Write("much", memoryBytes: 1 << 28, out var runsOfMuch);

        Write("little", memoryBytes, out var runs);

        Assert.Equal(0, runsOfMuch);
        Assert.True(runs >= leastRuns, $"{runs} runs");
        AssertSameFiles("much", "little");
    }

    [Fact]
    public void Commit_SameDocumentsTwice_WritesSameBytes()
    {
        Write("once", memoryBytes: 1 << 28, out _);

        Write("again", memoryBytes: 1 << 28, out _);

        AssertSameFiles("once", "again");
    }

    [Fact]
    public void Commit_NoDocument_WritesAnEmptyIndex()
    {
        Write([Id, Text]);

        using var reader = SegmentReader.Open(_folder.Path);
        Assert.Equal(["segments_1"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        Assert.Equal(0, reader.MaxDoc);
        Assert.Empty(reader.Fields);
        Assert.Null(reader.Terms("t"));
        Assert.Null(reader.Docs("t", "社区"));
        Assert.Null(reader.Positions("t", "社区"));
        Assert.True(reader.Norms("t").IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.StoredFields(0));
    }

    [SkippableFact]
    public void CheckIndex_EmptyIndex_FindsNoProblem()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        Write([Id, Text]);

        var report = ApacheLucene.CheckIndex(_folder.Path);

        Assert.Equal(new CheckIndexReport(0, 0, 0, 0, 0, 0, 0), report);
    }

    [Fact]
    public void Commit_DocumentsWithoutAnyValue_HaveNoTermsAndNoPostingsFiles()
    {
        Write([Id, Text], [], []);

        using var reader = SegmentReader.Open(_folder.Path);
        Assert.Equal(2, reader.MaxDoc);
        Assert.Null(reader.Terms("t"));
        Assert.Equal([0, 0], reader.Norms("t").ToArray());
        Assert.Empty(reader.StoredFields(1));
        Assert.False(File.Exists(_folder["_0_Lucene41_0.tim"]));
    }

    [Fact]
    public void AddDocument_SeveralValuesOfAField_FollowOneAnother()
    {
        Write([Id, Text], [Value(("社区", 0), ("食堂", 1)), new TextField(Text, []), Value(("社区", 0), ("社区", 3))]);

        using var reader = SegmentReader.Open(_folder.Path);
        Assert.Equal(["0/3 0@0-2 2@5-7 5@7-9"], IndexDump.Postings(reader.Positions("t", "社区")!));
        Assert.Equal(["0/1 1@2-4"], IndexDump.Postings(reader.Positions("t", "食堂")!));
    }

    [Fact]
    public void AddDocument_TokensAtOnePosition_CountOnceInTheLength()
    {
        var tokens = Value(("社区食堂", 0), ("社区", 0), ("食堂", 0), ("开", 1));

        Write([Id, Text], [new TextField(Text, [tokens.Tokens[0], .. tokens.Tokens.Skip(1).Select(token => token with { Start = 1, End = 2 })])]);

        using var reader = SegmentReader.Open(_folder.Path);
        Assert.Equal([0x79], reader.Norms("t").ToArray());
        Assert.Equal(4, reader.Terms("t")!.SumTotalTermFreq);
    }

    [Fact]
    public void AddDocument_HalfASurrogatePair_IsTheReplacementCharacter()
    {
        Write([Id, Text], [new KeywordField(Id, "街\ud842道"), new KeywordField(Id, "街\ufffd道")], [new KeywordField(Id, "街\udfb7道")]);

        using var reader = SegmentReader.Open(_folder.Path);
        Assert.Equal(1, reader.Terms("id")!.TermCount);
        Assert.Equal(["0/1", "1/1"], IndexDump.Postings(reader.Docs("id", "街\ufffd道")!));
    }

    [Theory]
    [InlineData(0, 2, -1, "position")]
    [InlineData(0, 2, 0, "position")]
    [InlineData(-1, 2, 1, "offsets")]
    [InlineData(1, 0, 1, "offsets")]
    [InlineData(0, 2, 1, "offsets")]
    public void AddDocument_TokenThatGoesBack_Throws(int start, int end, int position, string what)
    {
        using var writer = new SegmentWriter(_folder.Path, [Id, Text], memoryBytes: 0);

        var add = () => writer.AddDocument([new TextField(Text, [new Token("社区", 1, 3, 1), new Token("食堂", start, end, position)])]);

        Assert.Contains(what, Assert.Throws<ArgumentException>(add).Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(writer.Commit);
    }

    [Fact]
    public void AddDocument_TermTooLong_Throws()
    {
        using var writer = new SegmentWriter(_folder.Path, [Id, Text], memoryBytes: 0);

        var add = () => writer.AddDocument([new KeywordField(Id, new string('长', 10923))]);

        Assert.Contains("32766", Assert.Throws<ArgumentException>(add).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddDocument_ValueOfAnotherKindOfField_Throws()
    {
        Field[] wrong = [new KeywordField(Text, "社区"), new StoredString(Id with { Name = "other" }, ""), new StoredString(Id with { Number = 2 }, "")];

        Assert.All(wrong, field =>
        {
            using var folder = new TempFolder();
            using var writer = new SegmentWriter(folder.Path, [Id, Text], memoryBytes: 0);
            Assert.Throws<ArgumentException>(() => writer.AddDocument([field]));
        });
    }

    [Fact]
    public void Constructor_FieldsThatContradictThemselves_Throws()
    {
        IReadOnlyList<FieldInfo>[] wrong = [[Text], [Id, Text with { Name = "id" }], [Id with { HasNorms = true }]];

        Assert.All(wrong, fields => Assert.Throws<ArgumentException>(() => new SegmentWriter(_folder.Path, fields, memoryBytes: 0)));
    }

    [Fact]
    public void Constructor_FolderNotEmpty_Throws()
    {
        _folder.Write("_0.fdt", "");

        Assert.Throws<IOException>(() => new SegmentWriter(_folder.Path, [Id], memoryBytes: 0));
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesNoRunAndNoIndex()
    {
        using (var writer = new SegmentWriter(_folder.Path, [Id], memoryBytes: 0))
        {
            writer.AddDocument([new KeywordField(Id, "社区")]);
            Assert.Equal(1, writer.RunsWritten);
        }

        Assert.Empty(Directory.GetDirectories(_folder.Path));
        Assert.Throws<CorruptIndexException>(() => SegmentReader.Open(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    // Each term as long as its text; what stands at one position begins there.
    private static TextField Value(params (string Term, int Position)[] tokens)
    {
        var start = 0;
        return new TextField(Text, tokens.Select(token => new Token(token.Term, start, start += token.Term.Length, token.Position)).ToList());
    }

    private void Write(IReadOnlyList<FieldInfo> fields, params IReadOnlyList<Field>[] documents)
    {
        using var writer = new SegmentWriter(_folder.Path, fields, memoryBytes: 1 << 20);
        foreach (var document in documents)
            writer.AddDocument(document);
        writer.Commit();
    }

    private void Write(string folder, long memoryBytes, out int runs)
    {
        using var writer = new SegmentWriter(Directory.CreateDirectory(_folder[folder]).FullName, Passages.Fields, memoryBytes);
        foreach (var document in new Passages(seed: 3, words: 2000).Documents(1200))
            writer.AddDocument(document);
        runs = writer.RunsWritten;
        writer.Commit();
    }

    private void AssertSameFiles(string one, string other)
    {
        var names = Directory.EnumerateFileSystemEntries(_folder[one]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(names, Directory.EnumerateFileSystemEntries(_folder[other]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder[one], name)), File.ReadAllBytes(Path.Combine(_folder[other], name))));
    }
}
