using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceBot.Indexer.Tests.Verbs;

/// <summary><c>search --explain</c> and <c>--why</c> as staff see them.</summary>
public sealed class SearchExplainTests : IDisposable
{
    private const string Slip = "你好，阿拉老西门2014年有几户独居老人拿到安全报";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Workspace _workspace = Workspace.WithKnowledge();

    public SearchExplainTests()
    {
        _workspace.Write("knowledge/lexicon/synonyms.txt", "助餐, 送餐\n送饭 => 送餐, 助餐点 ^0.8\n爬…楼 => 扶手 ^0.6\n");
        _workspace.Write("knowledge/lexicon/places.txt", "老西门街道 | 黄浦区 | 老西门 |\n张庙街道 | 宝山区 | 张庙 | 泗塘一村\n");
        _workspace.Write("knowledge/lexicon/spoken.txt", "阿拉 => 我们\n你好 =>\n");
        _workspace.Write("knowledge/lexicon/stopwords.txt", "的\n了\n有\n我们\n");
        Assert.Equal(ExitCode.Done, _workspace.Build().ExitCode);
    }

    [Theory]
    [InlineData("explain", Slip, "--limit", "1", "--explain")]
    [InlineData("explain-en", Slip, "--limit", "1", "--explain", "--lang", "en")]
    [InlineData("explain-phrase", "爬6层楼，天文望远镜", "--explain")]
    [InlineData("explain-scopes", "老西门街道和张庙街道的送饭", "--explain", "--limit", "2")]
    [InlineData("explain-none", "量子力学", "--explain")]
    [InlineData("why", "独居老人的安全包有几户", "--limit", "1", "--why", "laoximen-2014#p2")]
    [InlineData("why-en", "独居老人的安全包有几户", "--limit", "1", "--why", "laoximen-2014#p2", "--lang", "en")]
    [InlineData("why-outside", "老西门2014年的助餐点", "--limit", "1", "--why", "zhangmiao-2020#p2", "--topic", "safety")]
    [InlineData("why-outside-en", "老西门2014年的助餐点", "--limit", "1", "--why", "zhangmiao-2020#p2", "--topic", "safety", "--lang", "en")]
    [InlineData("why-first", "楼道扶手", "--limit", "1", "--why", "zhangmiao-2020#p1")]
    [InlineData("why-first-of-scope", "老西门街道和张庙街道的助餐点", "--limit", "1", "--why", "zhangmiao-2020#p2")]
    [InlineData("why-no-word", "楼道扶手", "--limit", "1", "--why", "laoximen-2014#p2")]
    [InlineData("why-unknown", "楼道扶手", "--why", "laoximen-2014#p9")]
    [InlineData("why-unknown-en", "楼道扶手", "--why", "laoximen", "--lang", "en")]
    public void Search_Explained_ShowsThis(string approved, params string[] args)
    {
        var run = _workspace.Search(args);

        Approved.Matches($"search-{approved}", Approved.WithoutScores(run.Transcript));
    }

    [Fact]
    public void Search_ExplainedAsJson_IsThis()
    {
        var run = _workspace.Search("阿拉老西门的安全报", "--limit", "1", "--explain", "--json", "--why", "laoximen-2014#p2");

        var line = JsonSerializer.Deserialize<JsonElement>(run.Out);
        Approved.Matches("search-explain-json", Approved.WithoutScores(JsonSerializer.Serialize(line, Indented) + "\n"));
    }

    [Fact]
    public void Search_WhyOfALine_IsInEveryLine()
    {
        var input = _workspace.Write("questions.jsonl", "{\"id\":1,\"question\":\"扶手\"}\n{\"id\":2,\"question\":\"\"}\n");

        var run = _workspace.Search("--input", input, "--why", "zhangmiao-2020#p1", "--explain");

        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(1, lines[0].GetProperty("why").GetProperty("rank").GetInt32());
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (lines[1].GetProperty("why").ValueKind, lines[1].GetProperty("question").ValueKind));
    }

    [Fact]
    public void Search_Explained_FindsTheSameHits()
    {
        var plain = _workspace.Search(Slip, "--json");
        var explained = _workspace.Search(Slip, "--json", "--explain", "--why", "zhangmiao-2020#p1");

        Assert.Equal(Ids(plain), Ids(explained));
    }

    [Fact]
    public void Ask_Explained_ShowsHowTheQuestionWasRead()
    {
        var run = _workspace.Ask(Slip, "--explain");

        Assert.Contains("改正：安全报→安全包", run.Error, StringComparison.Ordinal);
        Assert.Contains("* question: ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private static IEnumerable<string?> Ids(CommandRun run) =>
        JsonSerializer.Deserialize<JsonElement>(run.Out).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("passageId").GetString());
}
