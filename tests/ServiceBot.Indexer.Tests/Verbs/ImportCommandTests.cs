using ServiceBot.Indexer.Tests.Importing;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed class ImportCommandTests : IDisposable
{
    private readonly SourceFolder _folder = new();
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_GoodFiles_SumsUpOnStandardError()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var first = _folder.Write("guihua.txt", "桂花街道总结\n一、民生\n发放安全包。\n");
        var second = _folder.Write("meiyuan.txt", System.Text.Encoding.GetEncoding("GB18030").GetBytes("梅园街道总结\n加装电梯14部。\n"));

        var code = Run(first, second, "--to", _folder.Target, "--years", "2019");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("", _out.ToString());
        Assert.Equal(
            $"""
            {first} → guihua（UTF-8；标题 1 个；12 字）
            {second} → meiyuan（GB18030，已转成 UTF-8；标题 0 个；8 字）
            {_folder.Target}：新增 2 份，改写 0 份，未变 0 份。
            下一步：indexer build --corpus {_folder.Target}

            """,
            _error.ToString());
    }

    [Fact]
    public void Import_NoYears_Warns()
    {
        var file = _folder.Write("guihua.txt", "桂花街道总结\n发放安全包。\n");

        var code = Run(file, "--to", _folder.Target, "--lang", "en");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"{file}: warning: no years", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OneFaultyFile_WritesNothing()
    {
        var good = _folder.Write("guihua.txt", "桂花街道总结\n发放安全包。\n");
        var empty = _folder.Write("empty.txt", "");

        var code = Run(good, empty, "--to", _folder.Target, "--years", "2019");

        Assert.Equal(ExitCode.Input, code);
        Assert.False(Directory.Exists(_folder.Target));
        Assert.Equal($"{empty}: 文件是空的。请写入内容，或不要列出它。\n有 1 处问题，什么都没有写。改好后再运行一次。\n", _error.ToString());
    }

    [Fact]
    public void Import_FolderThatCannotBeMade_IsTheEnvironmentsFault()
    {
        var file = _folder.Write("guihua.txt", "桂花街道总结\n发放安全包。\n");

        var code = Run(file, "--to", Path.Combine(file, "corpus"), "--years", "2019");

        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("写不了", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "b.txt", "--to", "x", "--id", "c")]
    [InlineData("a.txt")]
    [InlineData("--to", "x")]
    public void Import_WrongUsage_IsAnError(params string[] arguments)
    {
        var code = Run(arguments);

        Assert.Equal(ExitCode.Usage, code);
    }

    private int Run(params string[] arguments) =>
        IndexerCommandLine.Run(["import", .. arguments], _out, _error, TimeProvider.System);
}
