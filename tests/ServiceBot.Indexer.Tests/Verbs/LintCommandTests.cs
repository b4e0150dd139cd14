using System.Text.Json;
using ServiceBot.Indexer.Output;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed class LintCommandTests
{
    [Fact]
    public void Lint_NothingFound_SaysSoInOneLine()
    {
        using var workspace = Workspace.WithKnowledge();

        var run = workspace.Lint();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Approved.Matches("lint-clean", run.Transcript);
    }

    [Theory]
    [InlineData("lint", "zh")]
    [InlineData("lint-en", "en")]
    public void Lint_FaultsAndWarnings_GivesOneLineEach(string approved, string language)
    {
        using var workspace = Workspace.WithKnowledge();
        workspace.Write("knowledge/reports/a.md", SmallKnowledge.Report("a", "published: 去年\nauthor: 某人\n"));
        workspace.Write("knowledge/reports/b.md", SmallKnowledge.Report("b", "") + "\n# 空标题\n");
        workspace.Write("knowledge/services/laoximen-safety-kit.md", SmallKnowledge.SafetyKit.Replace("section: 居家安全", "section: 不存在", StringComparison.Ordinal));
        workspace.Write("knowledge/lexicon/synonyms.txt", "助餐\n");

        var run = workspace.Lint("--lang", language);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Approved.Matches(approved, run.Transcript);
    }

    [Fact]
    public void Lint_WarningsOnly_EndWith1OnlyWhenStrict()
    {
        using var workspace = Workspace.WithKnowledge();
        workspace.Write("knowledge/reports/b.md", SmallKnowledge.Report("b", "") + "\n# 空标题\n");

        var lenient = workspace.Lint();
        var strict = workspace.Lint("--strict");

        Assert.Equal((ExitCode.Done, ExitCode.Problems), (lenient.ExitCode, strict.ExitCode));
        Assert.Contains("<temp>/knowledge/reports/b.md:10: empty-heading ", lenient.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_Json_CountsAndListsFindings()
    {
        using var workspace = Workspace.WithKnowledge();
        workspace.Write("knowledge/reports/a.md", SmallKnowledge.Report("a", "published: 去年\n"));

        var run = workspace.Lint("--json");

        var json = JsonSerializer.Deserialize<JsonElement>(run.Out);
        var finding = Assert.Single(json.GetProperty("findings").EnumerateArray());
        Assert.Equal((ExitCode.Input, 1, 0), (run.ExitCode, json.GetProperty("faults").GetInt32(), json.GetProperty("warnings").GetInt32()));
        Assert.Equal(("<temp>/knowledge/reports/a.md", 7), (finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Equal(("fault", "wrong-date"), (finding.GetProperty("severity").GetString(), finding.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("lint-notices")]
    [InlineData("lint-notices-strict", "--strict")]
    [InlineData("lint-notices-en", "--strict", "--lang", "en")]
    public void Lint_SynonymsThatFindNothing_AreListedOnlyWhenStrict(string approved, params string[] more)
    {
        using var workspace = Workspace.WithKnowledge();
        AddUnusedSynonyms(workspace);

        var run = workspace.Lint(more);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Approved.Matches(approved, run.Transcript);
    }

    [Fact]
    public void Lint_SynonymsThatFindNothing_AreNoticesInJson()
    {
        using var workspace = Workspace.WithKnowledge();
        AddUnusedSynonyms(workspace);

        var lenient = JsonSerializer.Deserialize<JsonElement>(workspace.Lint("--json").Out);
        var strict = JsonSerializer.Deserialize<JsonElement>(workspace.Lint("--json", "--strict").Out);

        Assert.Equal((2, 0, 0), (lenient.GetProperty("notices").GetInt32(), lenient.GetProperty("warnings").GetInt32(), lenient.GetProperty("findings").GetArrayLength()));
        var finding = strict.GetProperty("findings")[0];
        Assert.Equal((2, 2), (strict.GetProperty("notices").GetInt32(), strict.GetProperty("findings").GetArrayLength()));
        Assert.Equal(("<temp>/knowledge/lexicon/synonyms.txt", 2), (finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Equal(("notice", "synonym-unused"), (finding.GetProperty("severity").GetString(), finding.GetProperty("code").GetString()));
    }

    private static void AddUnusedSynonyms(Workspace workspace)
    {
        workspace.Write("knowledge/lexicon/synonyms.txt", "助餐, 送餐\n保姆 => 家政 ^0.4\n");
        workspace.Write("knowledge/services/laoximen-safety-kit.md", SmallKnowledge.SafetyKit.Replace("questions:", "synonyms:\n  - 报警器, 门磁\nquestions:", StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_Codes_AreTheseAndStayThese()
    {
        var codes = Enum.GetValues<FindingCode>().Select(FindingLines.Code);

        Approved.Matches("lint-codes", string.Join('\n', codes) + "\n");
    }
}
