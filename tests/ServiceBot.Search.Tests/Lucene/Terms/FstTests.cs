using System.Text;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Terms;

public sealed class FstTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<MappedFile> _files = [];

    [Theory]
    [InlineData("", 0, "AA")]
    [InlineData("a", 1, "0102")]
    [InlineData("ab", 2, "03")]
    [InlineData("abc", 2, "03")]
    [InlineData("ac", 1, "0102")]
    [InlineData("b", 0, "AA")]
    [InlineData("c", 1, "04")]
    [InlineData("d", 0, "AA")]
    [InlineData("区", 0, "AA")]
    public void Deepest_FourKeys_FindsTheLongestThatTheTermBeginsWith(string term, int length, string output)
    {
        var writer = new FstWriter();
        writer.Add("ab"u8, [0x03]);
        writer.Add("a"u8, [0x01, 0x02]);
        writer.Add("c"u8, [0x04]);
        var fst = Open(file => writer.Finish([0xaa], file));

        var found = Deepest(fst, term);

        Assert.Equal((length, output), found);
    }

    /// <summary>"ax" → 01 02 and "ay" → 01 03 share 01 on the arc of a, whose target is the node just below.</summary>
    [Theory]
    [InlineData("a", 0, "AA")]
    [InlineData("ax", 2, "0102")]
    [InlineData("ay", 2, "0103")]
    [InlineData("b", 1, "04")]
    public void Deepest_OutputsOnTheWayAndTargetNext_JoinsThem(string term, int length, string output)
    {
        var fst = OpenHandMade(
            Node("29 78 01 02", "2b 79 01 03"),
            Node("14 61 01 01", "2b 62 01 04"));

        var found = Deepest(fst, term);

        Assert.Equal((length, output), found);
    }

    [Theory]
    [InlineData("a", 1, "01")]
    [InlineData("b", 1, "0203")]
    [InlineData("c", 0, "AA")]
    [InlineData("d", 1, "04")]
    [InlineData("dz", 2, "09")]
    [InlineData("e", 1, "05")]
    [InlineData("f", 0, "AA")]
    public void Deepest_FixedArray_SearchesIt(string term, int length, string output)
    {
        var fst = OpenHandMade(
            Node("2b 7a 01 09"),
            Node("20 04 05", "29 61 01 01 ff", "29 62 02 02 03", "21 64 01 04 04", "2b 65 01 05 ff"));

        var found = Deepest(fst, term);

        Assert.Equal((length, output), found);
    }

    [Theory]
    [InlineData("02 61 04")]
    [InlineData("02 61 09")]
    [InlineData("06 61")]
    [InlineData("22 61 ff ff ff ff 0f")]
    [InlineData("00 61 ff ff ff ff ff")]
    [InlineData("20 05 05")]
    [InlineData("20 01 ff ff ff ff 07")]
    [InlineData("20 00 05")]
    public void Deepest_NodeThatLies_Refuses(string node)
    {
        var fst = OpenHandMade(Node(node));

        Assert.Throws<CorruptIndexException>(() => Deepest(fst, "a"));
    }

    [Theory]
    [InlineData("01 01 02aa01 00 00 000000 01 00")] // packed
    [InlineData("00 00 00 00 000000 01 00")] // no empty key
    [InlineData("00 01 02aa02 00 00 000000 01 00")] // output shorter than it says
    [InlineData("00 01 03aaaa01 00 00 000000 01 00")] // longer
    [InlineData("00 01 02aa01 01 00 000000 01 00")] // labels of two bytes
    [InlineData("00 01 02aa01 00 01 000000 01 00")] // root behind the end
    [InlineData("00 01 02aa01 00 00 000000 02 00")] // longer than the file
    [InlineData("00 01 02aa01 00 00 000000")]
    public void Open_HeaderThatLies_Refuses(string body)
    {
        Assert.Throws<CorruptIndexException>(() => Open(file =>
        {
            CodecHeader.Write(file, "FST", 4);
            file.WriteBytes(Bytes(body));
        }));
    }

    public void Dispose()
    {
        _files.ForEach(file => file.Dispose());
        _folder.Dispose();
    }

    private static (int Length, string Output) Deepest(Fst fst, string term)
    {
        var output = fst.Deepest(Encoding.UTF8.GetBytes(term), out var length);
        return (length, Convert.ToHexString(output.Forwards()));
    }

    private Fst Open(Action<DataOutput> write)
    {
        var path = _folder[$"fst{_files.Count}"];
        using (var output = new IndexOutput(path))
        {
            write(output);
            output.WriteFooterAndFlush();
        }

        var file = new MappedFile(path);
        _files.Add(file);
        return new Fst(file, file.OpenInput(0));
    }

    private Fst OpenHandMade(params byte[][] nodes)
    {
        byte[] bytes = [0, .. nodes.SelectMany(node => node)];
        return Open(file =>
        {
            CodecHeader.Write(file, "FST", 4);
            file.WriteBytes(Bytes("00 01 02aa01 00"));
            file.WriteVLong(bytes.Length - 1);
            file.WriteBytes([0, 0, 0]);
            file.WriteVLong(bytes.Length);
            file.WriteBytes(bytes);
        });
    }

    /// <summary>The bytes of a node, as they stand in the file: reversed.</summary>
    private static byte[] Node(params string[] arcs) => [.. Bytes(string.Concat(arcs)).Reverse()];

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
