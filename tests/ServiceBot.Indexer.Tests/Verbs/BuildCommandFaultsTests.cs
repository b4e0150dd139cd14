using System.Text;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed class BuildCommandFaultsTests
{
    [Theory]
    [InlineData("街道开了3个窗口。\n", 1, "没有说明区")]
    [InlineData("---\nid: bad\n街道开了3个窗口。\n", 1, "没有说明区")]
    [InlineData("---\nid: bad\nkind: report\ntitle: [没有结束\ntext: restated\n---\n正文。\n", null, "YAML")]
    [InlineData("author: 某人\n", 7, "不认识的项“author”")]
    [InlineData("title: 又一个题名\n", 7, "“title”写了两次")]
    [InlineData("published: 2022年底\n", 7, "“2022年底”不是日期")]
    [InlineData("valid_until: 2022-02-30\n", 7, "“2022-02-30”不是日期")]
    [InlineData("topics: [elderly_care, 养狗]\n", 7, "不认识的主题“养狗”")]
    [InlineData("aliases: 一个别名\n", 7, "“aliases”的值形式不对")]
    public void Build_FaultyDocument_SaysWhereAndWhat(string text, int? line, string expected)
    {
        using var workspace = Workspace.WithIndex();
        var whole = text.Contains("街道开了", StringComparison.Ordinal) || text.StartsWith("---", StringComparison.Ordinal);
        workspace.Write("knowledge/reports/bad.md", whole ? text : SmallKnowledge.Report("bad", text));

        var run = workspace.Build();

        AssertRefused(run, $"<temp>/knowledge/reports/bad.md:{line}", expected);
    }

    [Fact]
    public void Build_FrontMatterOfBracketsOnly_IsAFault()
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/reports/bad.md", $"---\nid: {new string('[', 100_000)}\n---\n正文。\n");

        var run = workspace.Build();

        AssertRefused(run, "<temp>/knowledge/reports/bad.md:2", "不是有效的 YAML");
    }

    public static TheoryData<byte[], string> UnreadableFiles => new()
    {
        { [], "文件是空的" },
        { "  \n\n"u8.ToArray(), "文件是空的" },
        { [0xC0, 0xCF, 0xCE, 0xF7, 0xC3, 0xC5], "不是 UTF-8" },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13], "二进制" },
    };

    [Theory]
    [MemberData(nameof(UnreadableFiles))]
    public void Build_FileThatIsNoText_SaysSo(byte[] bytes, string expected)
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/reports/bad.md", bytes);

        var run = workspace.Build();

        AssertRefused(run, "<temp>/knowledge/reports/bad.md:1", expected);
    }

    [Fact]
    public void Build_FiftyMegabyteFile_IsRefusedWithTheLimit()
    {
        using var workspace = Workspace.WithIndex();
        using (var file = File.Create(Path.Combine(workspace.Corpus, "huge.md")))
            file.SetLength(50 * 1024 * 1024);

        var run = workspace.Build();

        AssertRefused(run, "<temp>/knowledge/huge.md:1", "最多 10485760（10 MB）");
    }

    [Fact]
    public void Build_DoubledId_NamesTheSecondFile()
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/services/laoximen-2014.md", SmallKnowledge.Laoximen2014);

        var run = workspace.Build();

        AssertRefused(run, "<temp>/knowledge/services/laoximen-2014.md:2", "id“laoximen-2014”已经用过了");
    }

    [Theory]
    [InlineData("lexicon/synonyms.txt", "助餐, 送餐\n只有一个词\n", 2)]
    [InlineData("lexicon/places.txt", "# 街道 | 区\n老西门街道\n", 2)]
    [InlineData("lexicon/spoken.txt", "阿拉 我们\n", 1)]
    public void Build_LexiconLineUnreadable_SaysWhichLine(string path, string text, int line)
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/" + path, text);

        var run = workspace.Build();

        AssertRefused(run, $"<temp>/knowledge/{path}:{line}", "词库的这一行不能读");
    }

    [Fact]
    public void Build_PassageLineUnreadable_SaysWhichLine()
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/passages.jsonl", "{\"id\":\"a\",\"title\":\"\",\"text\":\"正文。\"}\n{\"id\":\n");

        var run = workspace.Build();

        AssertRefused(run, "<temp>/knowledge/passages.jsonl:2", "JSON");
    }

    [Fact]
    public void Build_CorpusWithoutDocument_IsAFault()
    {
        using var workspace = Workspace.WithKnowledge();
        var empty = Directory.CreateDirectory(Path.Combine(workspace.Root, "empty")).FullName;

        var run = workspace.Run("build", "--corpus", empty, "--lexicon", Path.Combine(workspace.Corpus, "lexicon"), "--index", workspace.Index);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("<temp>/empty: 里面没有任何文档", run.Error, StringComparison.Ordinal);
        Assert.Contains("没有建索引。", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SeveralFaults_ReportsThemAllAndTheOldIndexGoesOnServing()
    {
        using var workspace = Workspace.WithIndex();
        var served = new IndexFolder(workspace.Index).CurrentVersion;
        workspace.Write("knowledge/reports/a.md", SmallKnowledge.Report("a", "published: 去年\nauthor: 某人\n"));
        workspace.Write("knowledge/reports/b.md", Encoding.UTF8.GetBytes("没有说明区"));
        workspace.Write("knowledge/reports/c.md", []);
        workspace.Write("knowledge/lexicon/places.txt", "老西门街道\n");

        var run = workspace.Build();
        var search = workspace.Search("安全包");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Approved.Matches("build-faults", run.Transcript);
        Assert.Equal(served, new IndexFolder(workspace.Index).CurrentVersion);
        Assert.Equal(ExitCode.Done, search.ExitCode);
    }

    [Fact]
    public void Build_FaultsWithJson_GivesNoVersion()
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/reports/b.md", "没有说明区");

        var run = workspace.Build("--json");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("\"version\":null", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"severity\":\"fault\",\"code\":\"front-matter-missing\"", run.Out, StringComparison.Ordinal);
    }

    private static void AssertRefused(CommandRun run, string place, string expected)
    {
        var found = Assert.Single(run.Error.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal));
        Assert.Contains(expected, found, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Input, ""), (run.ExitCode, run.Out));
        Assert.Contains("继续使用", run.Error, StringComparison.Ordinal);
    }
}
