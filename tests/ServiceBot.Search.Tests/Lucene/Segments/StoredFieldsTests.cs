using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class StoredFieldsTests
{
    private static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    private static readonly FieldInfo Body = new("body", 1, IndexOptions.None, HasNorms: false);
    private static readonly FieldInfo Year = new("year", 2, IndexOptions.None, HasNorms: false);
    private static readonly FieldInfo[] Fields = [Id, Body, Year];

    /// <summary>Bytes that the value takes beside its text: number and type, length of three bytes.</summary>
    private const int ValueHeadBytes = 4;

    public static TheoryData<bool> CompressOrNot => [true, false];

    [Theory]
    [MemberData(nameof(CompressOrNot))]
    public void Document_ManyKindsInAnyOrder_IsWhatWasAdded(bool compress)
    {
        using var folder = new TempFolder();
        var documents = Enumerable.Range(0, 700).Select(i => ManyKinds(i)).ToArray();

        Write(folder, documents, compress);

        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, documents.Length);
        foreach (var doc in Shuffled(documents.Length))
            Assert.Equal(documents[doc], reader.Document(doc));
    }

    [Theory]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(49_152)]
    [InlineData(70_000)]
    public void Document_OfSuchALength_IsWhatWasAdded(int bytes)
    {
        using var folder = new TempFolder();
        Field[] longOne = [new StoredString(Body, RandomText(bytes - ValueHeadBytes, seed: bytes))];
        Field[] small = [new StoredInt32(Year, 2022)];
        Field[][] documents = [longOne, small, [], small, longOne, longOne, small];

        Write(folder, documents);

        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, documents.Length);
        Assert.All(documents, (document, doc) => Assert.Equal(document, reader.Document(doc)));
    }

    [Fact]
    public void Document_SmallBeforeLong_StartsInTheFirstSlice()
    {
        using var folder = new TempFolder();
        Field[] small = [new StoredString(Body, RandomText(16_383 - ValueHeadBytes, seed: 1))];
        Field[] longOne = [new StoredString(Body, RandomText(100_000, seed: 2))];

        Write(folder, [small, longOne]);

        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, 2);
        Assert.Equal(small, reader.Document(0));
        Assert.Equal(longOne, reader.Document(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(256)]
    public void Document_OnlyEmptyOnes_AreEmpty(int count)
    {
        using var folder = new TempFolder();

        Write(folder, Enumerable.Repeat(Array.Empty<Field>(), count));

        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, count);
        Assert.All(Enumerable.Range(0, count), doc => Assert.Empty(reader.Document(doc)));
    }

    [Fact]
    public void Document_MoreChunksThanABlockHolds_IsWhatWasAdded()
    {
        using var folder = new TempFolder();
        const int Count = 2500 * StoredFieldsFormat.ChunkDocs;

        Write(folder, Enumerable.Range(0, Count).Select(i => (Field[])[new StoredInt32(Year, i)]));

        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, Count);
        foreach (var doc in Enumerable.Range(0, Count).Where(doc => doc % 61 == 0 || doc == Count - 1))
            Assert.Equal([new StoredInt32(Year, doc)], reader.Document(doc));
    }

    [Fact]
    public void Document_OnManyThreads_IsWhatWasAdded()
    {
        using var folder = new TempFolder();
        var documents = Enumerable.Range(0, 500).Select(i => ManyKinds(i)).ToArray();
        Write(folder, documents);
        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, documents.Length);

        Parallel.For(0, 4000, i => Assert.Equal(documents[i * 7 % documents.Length], reader.Document(i * 7 % documents.Length)));
    }

    [Fact]
    public void Write_RepeatingText_TakesLessThanHalf()
    {
        using var folder = new TempFolder();
        var documents = Enumerable.Range(0, 300).Select(i => (Field[])[new StoredString(Body, $"长寿路街道{i}号居民区开展社区工作，完善社区服务，居民可到社区事务受理服务中心办理。")]).ToArray();

        Write(folder, documents);

        Assert.True(new FileInfo(folder["_0.fdt"]).Length < documents.Length * 60);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Document_OutsideTheSegment_IsRefused(int doc)
    {
        using var folder = new TempFolder();
        Write(folder, [[new StoredInt32(Year, 2022)]]);
        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Document(doc));
    }

    [Theory]
    [InlineData(0x25, 1)] // first document of the chunk
    [InlineData(0x26, 3)] // documents in it
    [InlineData(0x27, 1)] // bits of the counts
    [InlineData(0x28, 4)] // values of each
    [InlineData(0x28, 0)]
    [InlineData(0x2a, 8)] // bytes of each
    [InlineData(0x2a, 10)]
    [InlineData(0x2a, 0)]
    [InlineData(0x2b, 0x10)] // literals
    [InlineData(0x2c, 4)]
    [InlineData(0x2d, 0x18)] // field 3
    [InlineData(0x2d, 0x04)] // a 64-bit number
    [InlineData(0x2e, 100)] // length of a string
    [InlineData(0x2f, 0xff)] // no UTF-8
    public void Document_ChunkThatLies_IsRefused(int offset, byte value)
    {
        using var folder = new TempFolder();
        Write(folder, [[new StoredString(Id, "a1"), new StoredInt32(Year, 7)], [new StoredString(Id, "a2"), new StoredInt32(Year, 8)]], compress: false);
        IndexFiles.Edit(folder["_0.fdt"], offset, value);

        using var directory = new MMapDirectory(folder.Path);
        var reader = Open(directory, 2);

        var fault = Assert.Throws<CorruptIndexException>(() => (reader.Document(0), reader.Document(1)));
        Assert.Equal(folder["_0.fdt"], fault.File);
    }

    [Fact]
    public void Open_IndexOfAnotherNumberOfDocuments_IsRefused()
    {
        using var folder = new TempFolder();
        Write(folder, Enumerable.Repeat<Field[]>([new StoredInt32(Year, 2022)], 200));
        using var directory = new MMapDirectory(folder.Path);

        Assert.Throws<CorruptIndexException>(() => Open(directory, 128));
        Assert.Throws<CorruptIndexException>(() => Open(directory, 201).Document(200));
    }

    [Fact]
    public void Open_IndexOfAnotherFile_IsRefused()
    {
        using var folder = new TempFolder();
        Write(folder, [[new StoredInt32(Year, 2022)]]);
        IndexFiles.Edit(folder["_0.fdt"], bytes => [.. bytes[..^16], 0, .. bytes[^16..]]);
        using var directory = new MMapDirectory(folder.Path);

        var fault = Assert.Throws<CorruptIndexException>(() => Open(directory, 1));

        Assert.Equal(folder["_0.fdx"], fault.File);
    }

    [Theory]
    [InlineData("_0.fdt")]
    [InlineData("_0.fdx")]
    public void Read_AnyByteChangedAndChecksumMended_IsRefusedOrGivesDocuments(string file)
    {
        using var folder = new TempFolder();
        const int Count = 150;
        Write(folder, Enumerable.Range(0, Count).Select(i => ManyKinds(i % 20)));
        var whole = File.ReadAllBytes(folder[file]);
        var random = new Random(3);

        for (var i = 0; i < 500; i++)
        {
            var offset = random.Next(whole.Length < 200 || i % 2 == 0 ? Math.Min(whole.Length, 200) : whole.Length);
            File.WriteAllBytes(folder[file], whole);
            IndexFiles.Edit(folder[file], offset, (byte)random.Next(256));
            try
            {
                using var directory = new MMapDirectory(folder.Path);
                var reader = Open(directory, Count);
                for (var doc = 0; doc < Count; doc++)
                    reader.Document(doc);
            }
            catch (CorruptIndexException fault)
            {
                Assert.StartsWith(folder["_0.fd"], fault.File, StringComparison.Ordinal);
            }
        }
    }

    private static void Write(TempFolder folder, IEnumerable<Field[]> documents, bool compress = true)
    {
        using var writer = new StoredFieldsWriter(folder.Path, "_0", compress);
        foreach (var document in documents)
            writer.AddDocument(document);
        writer.Finish();
    }

    private static StoredFieldsReader Open(MMapDirectory directory, int maxDoc) => StoredFieldsReader.Open(directory, "_0", Fields, maxDoc);

    private static Field[] ManyKinds(int i) => (i % 5) switch
    {
        0 => [],
        1 => [new StoredString(Id, $"长寿路-{i}"), new StoredInt32(Year, i * 1_000_003)],
        2 => [new StoredString(Body, ""), new StoredString(Body, "𠮷野家\u0000"), new StoredInt32(Year, int.MinValue)],
        3 => [new StoredString(Body, string.Concat(Enumerable.Repeat("居民可到社区事务受理服务中心办理。", i % 50)))],
        _ => [new StoredString(Body, RandomText(i * 11, seed: i))],
    };

    private static string RandomText(int bytes, int seed)
    {
        var random = new Random(seed);
        return string.Create(bytes, random, (characters, source) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = (char)source.Next(' ', 0x7f);
        });
    }

    private static int[] Shuffled(int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        new Random(2).Shuffle(numbers);
        return numbers;
    }
}
