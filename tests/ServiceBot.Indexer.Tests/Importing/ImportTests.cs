using ServiceBot.Indexer.Importing;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Tests.Importing;

public sealed class ImportTests : IDisposable
{
    private const string Report = "桂花街道2019年工作总结\n一、民生保障\n为300户独居老人发放安全包。\n";

    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prepare_NoManifest_TakesIdFromNameAndTitleFromFirstLine()
    {
        var file = _folder.Write("guihua-2019.txt", Report);

        Import(_folder.Request(file) with { Street = "桂花街道", Years = ["2019"] });

        Assert.Equal("""
            ---
            id: guihua-2019
            kind: report
            title: 桂花街道2019年工作总结
            street: 桂花街道
            years: [2019]
            source: 街道公开报告
            text: verbatim
            ---

            ## 一、民生保障

            为300户独居老人发放安全包。

            """, _folder.ReadTarget("guihua-2019"));
    }

    [Fact]
    public void Prepare_Manifest_NamesFilesAndPassesOverOthers()
    {
        var file = _folder.Write("报告.txt", Report);
        var manifest = _folder.Write("清单.yaml", "- {id: guihua, file: 报告.txt, title: 桂花街道2019年工作总结, years: [2019]}\n- {id: other, file: 别的.txt, title: 别的}\n");

        Import(_folder.Request(file) with { Manifest = manifest });

        Assert.Equal(["guihua.md"], Directory.GetFiles(_folder.Target).Select(Path.GetFileName));
    }

    [Fact]
    public void Prepare_FileOutsideTheManifest_IsAFaultUnlessDescribed()
    {
        var file = _folder.Write("报告.txt", Report);
        var manifest = _folder.Write("清单.yaml", "- {id: other, file: 别的.txt, title: 别的}\n");
        var request = _folder.Request(file) with { Manifest = manifest };

        var import = new Import(request);
        import.Prepare();
        var described = new Import(request with { Id = "guihua" });

        Assert.Contains("“报告.txt”", Assert.Single(import.Faults).Chinese, StringComparison.Ordinal);
        Assert.Equal("guihua", Assert.Single(described.Prepare()).Header.Id);
        Assert.Empty(described.Faults);
    }

    [Fact]
    public void Prepare_FaultyFiles_AreAllReported()
    {
        string[] files =
        [
            _folder.Write("好.txt", Report),
            _folder.Write("空.txt", ""),
            _folder.Write("表.xlsx", Report),
            _folder.Write("有说明区.md", "---\nid: a\n---\n正文"),
            _folder.Write("有 空格.txt", Report),
            Path.Combine(_folder.Path, "无.txt"),
            _folder.Path,
        ];

        var import = new Import(_folder.Request(files));
        import.Prepare();

        Assert.Equal(files[1..], import.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void Prepare_ManifestThatCannotBeRead_IsOneFault()
    {
        var import = new Import(_folder.Request(_folder.Write("好.txt", Report)) with { Manifest = _folder.Write("清单.yaml", "id: a") });

        import.Prepare();

        Assert.EndsWith("清单.yaml", Assert.Single(import.Faults).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_SameIdTwice_IsAFault()
    {
        var import = new Import(_folder.Request(_folder.Write("a.txt", Report), _folder.Write("a.md", Report)));

        import.Prepare();

        Assert.Contains("“a”", Assert.Single(import.Faults).Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_TargetWithOtherContent_IsAFaultUnlessOverwritten()
    {
        var request = _folder.Request(_folder.Write("a.txt", Report));
        Import(request);
        var unchanged = Assert.Single(new Import(request).Prepare());
        File.AppendAllText(unchanged.Target, "编辑加的话。");

        var refused = new Import(request);
        refused.Prepare();
        var overwritten = Assert.Single(Import(request with { Overwrites = true }));

        Assert.Equal(ImportOutcome.Unchanged, unchanged.Outcome);
        Assert.Contains("--yes", Assert.Single(refused.Faults).Chinese, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.Replaced, overwritten.Outcome);
        Assert.Equal(overwritten.Content, _folder.ReadTarget("a"));
    }

    [Fact]
    public void Write_Imported_IsReadByTheCorpusReader()
    {
        Import(_folder.Request(_folder.Write("a.txt", Report)) with { Years = ["2019"] });

        var corpus = CorpusReader.Read([_folder.Target]);

        Assert.Empty(corpus.Findings);
        var passage = Assert.Single(corpus.Passages);
        Assert.Equal(("一、民生保障", "为300户独居老人发放安全包。"), (passage.Section, passage.Text));
        Assert.Single(Directory.GetFiles(_folder.Target));
    }

    private static IReadOnlyList<ImportedFile> Import(ImportRequest request)
    {
        var import = new Import(request);
        var files = import.Prepare();
        Assert.Empty(import.Faults);
        Indexer.Importing.Import.Write(files);
        return files;
    }
}
