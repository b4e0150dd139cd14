using System.Text.Json;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed class SearchCommandTests
{
    [Theory]
    [InlineData("search", "独居老人的安全包", "--limit", "2")]
    [InlineData("search-explain-synonym", "送餐", "--street", "张庙街道", "--explain")]
    [InlineData("search-none", "天文望远镜")]
    [InlineData("search-unknown-street", "安全包", "--street", "老西们街道")]
    [InlineData("search-unknown-street-en", "安全包", "--street", "老西们街道", "--lang", "en")]
    public void Search_Question_ShowsThis(string approved, params string[] args)
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Search(args);

        Approved.Matches(approved, Approved.WithoutScores(run.Transcript));
    }

    [Fact]
    public void Search_Json_HasTheMembersOfTheContract()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Search("楼道扶手", "--json", "--limit", "1");

        var line = JsonSerializer.Deserialize<JsonElement>(Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        var hit = Assert.Single(line.GetProperty("hits").EnumerateArray());
        Assert.Equal(["id", "hits", "tookMs"], line.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["passageId", "document", "title", "section", "street", "year", "score", "text"], hit.EnumerateObject().Select(member => member.Name));
        Assert.Equal("zhangmiao-2020#p1", hit.GetProperty("passageId").GetString());
        Assert.Equal("旧房改造", hit.GetProperty("section").GetString());
        Assert.Equal(2020, hit.GetProperty("year").GetInt32());
        Assert.Equal("2020年计划为6个居民区的373个楼道安装扶手，完成后由居委会组织验收。", hit.GetProperty("text").GetString());
    }

    [Fact]
    public void Search_JsonExplained_NamesFieldTermAndSynonym()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Search("送餐", "--street", "老西门街道", "--json", "--explain");

        Assert.Contains("""{"field":"body","kind":"word","term":"送餐","found":"助餐","frequency":1}""", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--street", "张庙街道", "zhangmiao-2020")]
    [InlineData("--year", "2020", "zhangmiao-2020")]
    [InlineData("--topic", "safety", "laoximen-safety-kit")]
    public void Search_Narrowed_FindsOnlyThose(string option, string value, string document)
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Search("老人", option, value, "--json");

        var hits = JsonSerializer.Deserialize<JsonElement>(run.Out).GetProperty("hits").EnumerateArray().ToList();
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal(document, hit.GetProperty("document").GetString()));
    }

    [Fact]
    public void Search_NoHitAsJson_IsAnEmptyListAndEndsWith1()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Search("天文望远镜", "--year", "1999", "--json");

        Assert.Equal((ExitCode.Problems, """{"id":null,"hits":[],"tookMs":0}""" + Environment.NewLine), (run.ExitCode, run.Out));
    }

    public static TheoryData<string, Action<string>> SpoiledIndexes => new()
    {
        { "missing", folder => Directory.Delete(folder, recursive: true) },
        { "current empty", folder => File.WriteAllText(Path.Combine(folder, "current"), "") },
        { "current not a name", folder => File.WriteAllText(Path.Combine(folder, "current"), "\0\0") },
        { "version missing", folder => Directory.Delete(Version(folder), recursive: true) },
        { "manifest cut", folder => File.WriteAllText(Path.Combine(Version(folder), "manifest.json"), "{\"format\"") },
        { "other format", folder => Edit(folder, "\"format\":", "\"format\":9") },
        { "other analysis", folder => Edit(folder, "\"analysis\":\"", "\"analysis\":\"f") },
        { "file cut", folder => CutLargestFile(Version(folder)) },
    };

    [Theory]
    [MemberData(nameof(SpoiledIndexes))]
    public void Search_SpoiledIndex_EndsWith4AndSaysHowToMend(string why, Action<string> spoil)
    {
        using var workspace = Workspace.WithIndex();
        spoil(workspace.Index);

        var search = workspace.Search("安全包");
        var ask = workspace.Ask("安全包", "--lang", "en");

        Assert.True(search.ExitCode == ExitCode.Index, why);
        Assert.Equal((ExitCode.Index, ""), (ask.ExitCode, search.Out));
        Assert.Contains("请重建：indexer build", search.Error, StringComparison.Ordinal);
        Assert.Contains("Rebuild it: indexer build", ask.Error, StringComparison.Ordinal);
    }

    private static string Version(string folder) => Path.Combine(folder, File.ReadAllText(Path.Combine(folder, "current")).Trim());

    private static void Edit(string folder, string from, string to)
    {
        var file = Path.Combine(Version(folder), "manifest.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
    }

    private static void CutLargestFile(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(name => !name.EndsWith("manifest.json", StringComparison.Ordinal)).MaxBy(name => new FileInfo(name).Length)!;
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length / 2);
    }
}
