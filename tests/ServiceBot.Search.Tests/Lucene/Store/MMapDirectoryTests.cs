using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Store;

public sealed class MMapDirectoryTests : IDisposable
{
    private const string Codec = "Lucene46FieldInfos";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_WholeFile_GivesItsBytesOnceMapped()
    {
        Write("_0.fnm", [1, 2, 3]);
        using var directory = new MMapDirectory(_folder.Path);

        var file = directory.Open("_0.fnm");

        Assert.Equal(9 + Codec.Length + 3, file.DataLength);
        Assert.Same(file, directory.Open("_0.fnm"));
    }

    [Fact]
    public void Open_AnyByteFlipped_IsRefusedByItsName()
    {
        Write("_0.fnm", [1, 2, 3]);
        var whole = File.ReadAllBytes(_folder["_0.fnm"]);
        for (var i = 0; i < whole.Length * 8; i++)
        {
            var damaged = whole.ToArray();
            damaged[i / 8] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(_folder["_0.fnm"], damaged);

            AssertRefused("_0.fnm");
        }
    }

    [Fact]
    public void Open_AnyTruncation_IsRefusedByItsName()
    {
        Write("_0.fnm", [1, 2, 3]);
        var whole = File.ReadAllBytes(_folder["_0.fnm"]);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(_folder["_0.fnm"], whole[..length]);

            AssertRefused("_0.fnm");
        }
    }

    [Fact]
    public void Open_MissingFile_IsRefusedByItsName() => AssertRefused("_0.fnm");

    [Fact]
    public void Open_RefusedBefore_IsRefusedAgain()
    {
        Write("_0.fnm", [1, 2, 3]);
        File.AppendAllText(_folder["_0.fnm"], "x");
        using var directory = new MMapDirectory(_folder.Path);

        Assert.Throws<CorruptIndexException>(() => directory.Open("_0.fnm"));
        Assert.Throws<CorruptIndexException>(() => directory.Open("_0.fnm"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    public void OpenAll_OneByteOfOneFileFlipped_IsRefusedByItsName(int offset)
    {
        var random = new Random(1);
        foreach (var name in new[] { "_0.doc", "_0.pos", "_0.tim" })
        {
            var body = new byte[9_000_000];
            random.NextBytes(body);
            Write(name, body);
        }

        using (var whole = new MMapDirectory(_folder.Path))
            whole.OpenAll(["_0.doc", "_0.pos", "_0.tim", "_0.doc"]);
        using (var stream = new FileStream(_folder["_0.pos"], FileMode.Open))
        {
            stream.Seek(offset, SeekOrigin.Begin);
            var value = stream.ReadByte();
            stream.Seek(offset, SeekOrigin.Begin);
            stream.WriteByte((byte)(value ^ 1));
        }

        using var directory = new MMapDirectory(_folder.Path);
        Assert.Equal(_folder["_0.pos"], Assert.Throws<CorruptIndexException>(() => directory.OpenAll(["_0.doc", "_0.pos", "_0.tim"])).File);
    }

    [Theory]
    [InlineData("Lucene41StoredFieldsData", 1)]
    [InlineData(Codec, 2)]
    [InlineData("Lucene46FieldInfosOfAnotherKindWithALongName", 1)]
    public void Check_HeaderOfAnotherFileOrVersion_IsRefusedWithWhatItIs(string codec, int version)
    {
        IndexFiles.Write(_folder["_0.fnm"], codec, version, [1, 2, 3]);
        using var directory = new MMapDirectory(_folder.Path);
        var input = directory.Open("_0.fnm").OpenInput(0);

        var fault = Assert.Throws<CorruptIndexException>(() => CodecHeader.Check(ref input, Codec, 1));

        Assert.Contains(version == 1 ? codec : "2", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NoHeader_IsRefused()
    {
        using (var output = new IndexOutput(_folder["_0.fnm"]))
        {
            output.WriteString("社区");
            output.WriteFooterAndFlush();
        }

        using var directory = new MMapDirectory(_folder.Path);
        var input = directory.Open("_0.fnm").OpenInput(0);

        Assert.Throws<CorruptIndexException>(() => CodecHeader.Check(ref input, Codec, 1));
    }

    private void Write(string name, byte[] body) => IndexFiles.Write(_folder[name], Codec, 1, body);

    private void AssertRefused(string name)
    {
        using var directory = new MMapDirectory(_folder.Path);
        Assert.Equal(_folder[name], Assert.Throws<CorruptIndexException>(() => directory.Open(name)).File);
    }
}
