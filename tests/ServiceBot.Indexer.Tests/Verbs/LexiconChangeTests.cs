using System.Text.Json;

namespace ServiceBot.Indexer.Tests.Verbs;

/// <summary>What editors change in lexicon and front matter takes effect with the next build, and nothing else is needed.</summary>
public sealed class LexiconChangeTests
{
    [Fact]
    public void Build_NewSynonym_FindsWhatWasNotFoundBefore()
    {
        using var workspace = Workspace.WithIndex();
        var before = Hits(workspace, "烧不动");
        workspace.Write("knowledge/lexicon/synonyms.txt", "助餐, 送餐\n烧不动 => 助餐\n");

        var unbuilt = Hits(workspace, "烧不动");
        workspace.Build();
        var after = Hits(workspace, "烧不动");

        Assert.Empty(before);
        Assert.Empty(unbuilt);
        Assert.Equal(["laoximen-2014#p2", "zhangmiao-2020#p2"], after.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_NewSynonymOfAService_FindsWhatWasNotFoundBefore()
    {
        using var workspace = Workspace.WithIndex();
        var before = Hits(workspace, "烧不动");
        workspace.Write("knowledge/services/laoximen-safety-kit.md", SmallKnowledge.SafetyKit.Replace("questions:", "synonyms:\n  - 烧不动 => 午饭\nquestions:", StringComparison.Ordinal));

        workspace.Build();
        var after = Hits(workspace, "烧不动");

        Assert.Empty(before);
        Assert.Equal(["laoximen-2014#p2"], after);
    }

    [Fact]
    public void Build_NewPlace_SettlesTheSubDistrictOfAQuestion()
    {
        using var workspace = Workspace.WithIndex();
        var before = Streets(workspace, "云杉新村附近有助餐吗");
        workspace.Write("knowledge/lexicon/places.txt", "老西门街道 | 黄浦区 | 老西门 | 云杉新村\n");

        workspace.Build();
        var after = Streets(workspace, "云杉新村附近有助餐吗");

        Assert.NotEqual(["老西门街道"], before);
        Assert.Equal(["老西门街道"], after);
    }

    [Fact]
    public void Build_FaultySynonymOfAService_PublishesNothingAndSaysWhere()
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("knowledge/services/laoximen-safety-kit.md", SmallKnowledge.SafetyKit.Replace("questions:", "synonyms:\n  - 烧不动 => 助餐 ^9\nquestions:", StringComparison.Ordinal));

        var run = workspace.Build();

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("<temp>/knowledge/services/laoximen-safety-kit.md:11: synonyms 里的“烧不动 => 助餐 ^9”读不懂。", run.Error, StringComparison.Ordinal);
    }

    private static List<string?> Hits(Workspace workspace, string question) =>
        JsonOf(workspace.Search(question, "--json")).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("passageId").GetString()).ToList();

    /// <summary>The sub-districts an answer is about: that of the answer, or those it leaves to choose from.</summary>
    private static List<string?> Streets(Workspace workspace, string question)
    {
        var answer = JsonOf(workspace.Ask(question, "--json"));
        return answer.GetProperty("street").GetString() is { } street
            ? [street]
            : answer.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()).ToList();
    }

    private static JsonElement JsonOf(CommandRun run) => JsonSerializer.Deserialize<JsonElement>(run.Out);
}
