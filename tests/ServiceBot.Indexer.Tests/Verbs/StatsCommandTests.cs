using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed partial class StatsCommandTests
{
    [Theory]
    [InlineData("stats", "zh")]
    [InlineData("stats-en", "en")]
    public void Stats_Index_ShowsWhatItHolds(string approved, string language)
    {
        using var workspace = Workspace.WithKnowledge();
        AddLexicon(workspace);
        workspace.Build();

        var run = workspace.Run("stats", "--index", workspace.Index, "--lang", language);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Approved.Matches(approved, Megabytes().Replace(run.Transcript, "<size> MB"));
    }

    [Fact]
    public void Stats_Json_IsOneLineWithTheseMembers()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Run("stats", "--index", workspace.Index, "--json");

        var json = JsonSerializer.Deserialize<JsonElement>(Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            ["schema", "version", "index", "publishedAt", "publishedBy", "bytes", "documents", "passages", "suggestions", "kinds", "streets", "years", "fields", "lexicon"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(new IndexFolder(workspace.Index).CurrentVersion, json.GetProperty("version").GetString());
        Assert.Equal("2026-11-21T08:00:00.0000000+00:00", json.GetProperty("publishedAt").GetString());
        Assert.Equal("""[{"kind":"report","documents":2,"passages":4},{"kind":"service","documents":1,"passages":1}]""", json.GetProperty("kinds").GetRawText());
        Assert.Equal("""{"year":2014,"documents":2,"passages":3}""", json.GetProperty("years")[0].GetRawText());
    }

    [Fact]
    public void Stats_JsonLexicon_CountsEachKindOfEntry()
    {
        using var workspace = Workspace.WithKnowledge();
        AddLexicon(workspace);
        workspace.Build();

        var run = workspace.Run("stats", "--index", workspace.Index, "--json");

        var lexicon = JsonSerializer.Deserialize<JsonElement>(run.Out).GetProperty("lexicon");
        Assert.Equal(
            """{"words":2,"serviceNames":1,"synonymSets":4,"twoWaySets":1,"oneWaySets":3,"looseSets":1,"serviceSets":1,"unusedSets":2,"stopwords":1,"spoken":1,"places":1,"placesInside":2,"sensitive":1}""",
            lexicon.GetRawText());
    }

    [Fact]
    public void Stats_HistoryLost_CountsAllTheSame()
    {
        using var workspace = Workspace.WithIndex();
        File.Delete(Path.Combine(workspace.Index, "history.jsonl"));

        var run = workspace.Run("stats", "--index", workspace.Index, "--json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, JsonSerializer.Deserialize<JsonElement>(run.Out).GetProperty("publishedAt").ValueKind);
    }

    [Fact]
    public void Stats_NoIndex_EndsWith4()
    {
        using var workspace = Workspace.WithKnowledge();

        var run = workspace.Run("stats", "--index", workspace.Index);

        Assert.Equal((ExitCode.Index, ""), (run.ExitCode, run.Out));
    }

    private static void AddLexicon(Workspace workspace)
    {
        workspace.Write("knowledge/lexicon/synonyms.txt", "助餐, 送餐\n老饭桌 => 助餐点\n保姆 => 家政 ^0.4\n");
        workspace.Write("knowledge/lexicon/stopwords.txt", "怎么\n");
        workspace.Write("knowledge/lexicon/spoken.txt", "侬 => 你\n");
        workspace.Write("knowledge/lexicon/places.txt", "张庙街道 | 宝山区 | 张庙 | 泗塘一村, 呼玛路\n");
        workspace.Write("knowledge/lexicon/sensitive.txt", "赌球平台\n");
        workspace.Write("knowledge/services/laoximen-safety-kit.md", SmallKnowledge.SafetyKit.Replace("questions:", "synonyms:\n  - 报警器 => 门磁\nquestions:", StringComparison.Ordinal));
        workspace.Write("knowledge/policies/subsidy.md", "---\nid: subsidy\nkind: policy\ntitle: 补贴办法\ntext: verbatim\n---\n居民可以申请补贴。\n");
    }

    [GeneratedRegex(@"\d+\.\d\d MB")]
    private static partial Regex Megabytes();
}
