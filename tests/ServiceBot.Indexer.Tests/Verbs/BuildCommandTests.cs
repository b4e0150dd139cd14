using System.Text.Json;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed class BuildCommandTests
{
    [Fact]
    public void Build_FirstTime_SummarisesAndPublishes()
    {
        using var workspace = Workspace.WithKnowledge();

        var run = workspace.Build();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Approved.Matches("build", run.Transcript);
        Assert.NotNull(new IndexFolder(workspace.Index).CurrentVersion);
    }

    [Fact]
    public void Build_LittleMemory_IsTheSameVersion()
    {
        using var workspace = Workspace.WithIndex();
        var version = new IndexFolder(workspace.Index).CurrentVersion;

        var run = workspace.Run("build", "--corpus", workspace.Corpus, "--index", Path.Combine(workspace.Root, "other"), "--memory", "16");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(version, new IndexFolder(Path.Combine(workspace.Root, "other")).CurrentVersion);
    }

    [Theory]
    [InlineData("15")]
    [InlineData("65537")]
    [InlineData("512MB")]
    public void Build_MemoryThatIsNone_SaysWhatItCanBe(string memory)
    {
        using var workspace = Workspace.WithKnowledge();

        var run = workspace.Build("--memory", memory);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains($"--memory 的值“{memory}”不对，应是 16 到 65536 的整数。", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_English_SummarisesInEnglish()
    {
        using var workspace = Workspace.WithKnowledge();

        var run = workspace.Build("--lang", "en");

        Approved.Matches("build-en", run.Transcript);
    }

    [Fact]
    public void Build_KnowledgeChanged_CountsEachKindOfChange()
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/reports/zhangmiao-2020.md", SmallKnowledge.Zhangmiao2020.Replace("373", "374", StringComparison.Ordinal));
        workspace.Write("knowledge/reports/new-2019.md", SmallKnowledge.Report("new-2019", ""));
        File.Delete(Path.Combine(workspace.Corpus, "services/laoximen-safety-kit.md"));

        var run = workspace.Build("--json");

        var json = JsonSerializer.Deserialize<JsonElement>(run.Out);
        Assert.Equal("""["new-2019"]""", json.GetProperty("added").GetRawText());
        Assert.Equal("""["zhangmiao-2020"]""", json.GetProperty("changed").GetRawText());
        Assert.Equal("""["laoximen-2014"]""", json.GetProperty("unchanged").GetRawText());
        Assert.Equal("""["laoximen-safety-kit"]""", json.GetProperty("removed").GetRawText());
    }

    [Fact]
    public void Build_Json_IsOneLineWithTheseMembers()
    {
        using var workspace = Workspace.WithKnowledge();

        var run = workspace.Build("--json");

        var json = JsonSerializer.Deserialize<JsonElement>(Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            ["schema", "version", "dryRun", "index", "added", "changed", "unchanged", "removed", "passages", "linesPassedOver", "suggestions", "faults", "warnings", "findings", "tookMs"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(new IndexFolder(workspace.Index).CurrentVersion, json.GetProperty("version").GetString());
    }

    [Fact]
    public void Build_DryRun_WritesNothing()
    {
        using var workspace = Workspace.WithKnowledge();

        var run = workspace.Build("--dry-run");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Approved.Matches("build-dry-run", run.Transcript);
        Assert.False(Directory.Exists(workspace.Index));
    }

    [Fact]
    public void Build_PassageFile_CountsLinesWithoutText()
    {
        using var workspace = Workspace.WithKnowledge();
        var passages = workspace.Write("passages.jsonl", """
            {"id":"办事/1","title":"","text":"社保卡可以在街道窗口办理。"}
            {"id":"办事/2","title":"没有正文","text":""}

            """);

        var run = workspace.Build("--corpus", passages);

        Assert.Contains("跳过的行（没有正文）：1", run.Out, StringComparison.Ordinal);
        Assert.Contains("新增 4，", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WarningsOnly_ShowsTwentyUnlessVerbose()
    {
        using var workspace = Workspace.WithKnowledge();
        for (var number = 0; number < 25; number++)
            workspace.Write($"knowledge/reports/r{number}.md", SmallKnowledge.Report($"r{number}", "").Replace("years: [2019]\n", "", StringComparison.Ordinal).Replace("3个", $"{number}个", StringComparison.Ordinal));

        var brief = workspace.Build();
        var whole = workspace.Build("--verbose");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (brief.ExitCode, whole.ExitCode));
        Assert.Equal((20, 25), (Warnings(brief), Warnings(whole)));
        Assert.Contains("提醒共 25 处，只显示了 20 处", brief.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_IndexFolderCannotBeWritten_EndsWith5()
    {
        using var workspace = Workspace.WithKnowledge();
        var file = workspace.Write("file", "不是文件夹");

        var run = workspace.Run("build", "--corpus", workspace.Corpus, "--index", Path.Combine(file, "index"));

        Assert.Equal((ExitCode.Environment, ""), (run.ExitCode, run.Out));
        Assert.Contains("索引文件夹 <temp>/file/index 写不了", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "另一个建索引的程序正在使用")]
    [InlineData("en", "Another build is using")]
    public void Build_AnotherBuildHoldsTheFolder_EndsWith5AndSaysSo(string language, string expected)
    {
        using var workspace = Workspace.WithIndex();
        using var other = new IndexFolder(workspace.Index).Lock();

        var run = workspace.Build("--lang", language);

        Assert.Equal((ExitCode.Environment, ""), (run.ExitCode, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static int Warnings(CommandRun run) =>
        run.Error.Split('\n').Count(line => line.Contains(": 提醒：", StringComparison.Ordinal));
}
