using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Indexer.Verbs;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed class AskCommandTests
{
    private static readonly string[] AnswerMembers =
    [
        "id", "status", "text", "citations", "related", "choices", "followUps", "street", "year", "notes",
        "aiGenerated", "conversationId", "answerId", "indexVersion", "tookMs",
    ];

    [Fact]
    public void Ask_Json_HasEveryMemberOfAnAnswer()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Ask("安全包给多少户发了", "--json");

        var line = JsonSerializer.Deserialize<JsonElement>(Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(AnswerMembers, line.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Ask_JsonExplained_AddsStepsAndHits()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Ask("安全包给多少户发了", "--json", "--explain");

        var line = JsonSerializer.Deserialize<JsonElement>(run.Out);
        Assert.Equal([.. AnswerMembers, "steps", "hits"], line.EnumerateObject().Select(member => member.Name));
        Assert.NotEqual(0, line.GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public void Ask_Explained_KeepsTheExplanationOffTheOutput()
    {
        using var workspace = Workspace.WithIndex();

        var plain = workspace.Ask("安全包给多少户发了", "--street", "老西门街道");
        var explained = workspace.Ask("安全包给多少户发了", "--street", "老西门街道", "--explain");

        Assert.Equal(plain.Out, explained.Out);
        Assert.Contains("laoximen-safety-kit#p1", explained.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_NothingKnown_EndsWith1()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Ask("天文望远镜哪里借");

        Assert.Equal(ExitCode.Problems, run.ExitCode);
    }

    [Fact]
    public void Ask_UnknownStreet_EndsWith2AndListsTheKnown()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Ask("安全包", "--street", "火星街道");

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
        Assert.Contains("可用的街道：张庙街道、老西门街道。", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnswerStatus.Answered, ExitCode.Done)]
    [InlineData(AnswerStatus.Clarify, ExitCode.Done)]
    [InlineData(AnswerStatus.Greeting, ExitCode.Done)]
    [InlineData(AnswerStatus.NoMatch, ExitCode.Problems)]
    [InlineData(AnswerStatus.OutOfScope, ExitCode.Problems)]
    [InlineData(AnswerStatus.Blocked, ExitCode.Problems)]
    [InlineData(AnswerStatus.Crisis, ExitCode.Problems)]
    [InlineData(AnswerStatus.Invalid, ExitCode.Problems)]
    [InlineData(AnswerStatus.Error, ExitCode.Problems)]
    public void CodeOf_Status_TellsWhetherItWasAnswered(AnswerStatus status, int expected)
    {
        var code = AskCommand.CodeOf(status);

        Assert.Equal(expected, code);
    }
}
