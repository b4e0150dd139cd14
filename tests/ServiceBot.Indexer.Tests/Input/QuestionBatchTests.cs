using System.Text.Json;

namespace ServiceBot.Indexer.Tests.Input;

public sealed class QuestionBatchTests
{
    [Fact]
    public void Search_ManyLines_KeepsTheirOrder()
    {
        using var workspace = Workspace.WithIndex();
        var ids = Enumerable.Range(1, 600).Select(number => $"q{number}").ToList();
        var input = workspace.Write("questions.jsonl", string.Join('\n', ids.Select(id => $$"""{"id":"{{id}}","question":"安全包给多少户发了","type":"number"}""")));

        var run = workspace.Search("--input", input, "--limit", "1");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(ids, Lines(run).Select(line => line.GetProperty("id").GetString()!));
        Assert.All(Lines(run), line => Assert.Equal(1, line.GetProperty("hits").GetArrayLength()));
    }

    [Theory]
    [InlineData("""{"id":"a",""", null)]
    [InlineData("""["a"]""", null)]
    [InlineData("\"安全包\"", null)]
    [InlineData("""{"id":"a"}""", "\"a\"")]
    [InlineData("""{"id":7,"question":5}""", "7")]
    [InlineData("""{"id":"a","question":null}""", "\"a\"")]
    [InlineData("""{"id":{"x":1},"question":"安全包"}""", null)]
    [InlineData("""{"id":"a","question":"安全包","street":"火星街道"}""", "\"a\"")]
    [InlineData("""{"id":"a","question":"安全包","street":3}""", "\"a\"")]
    [InlineData("""{"id":"a","question":"安全包","history":"上一句"}""", "\"a\"")]
    [InlineData("""{"id":"a","question":"安全包","history":["上一句"]}""", "\"a\"")]
    [InlineData("""{"id":"a","question":"安全包","history":[{"user":1}]}""", "\"a\"")]
    [InlineData("""{"id":"a","question":"安全包","history":[{"user":"x","bot":"y","choices":[1]}]}""", "\"a\"")]
    public void Ask_BadLine_GivesAnErrorInItsPlaceAndEndsWith1(string bad, string? id)
    {
        using var workspace = Workspace.WithIndex();
        const string good = """{"id":"good","question":"安全包给多少户发了","street":"老西门街道","history":[{"user":"你好","bot":"您好","choices":["安全包"]}]}""";

        var run = workspace.RunWithInput($"{bad}\n{good}\n", "ask", "--index", workspace.Index, "--input", "-");

        var lines = Lines(run);
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Equal(2, lines.Count);
        Assert.Equal(["id", "error"], lines[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(id ?? "null", lines[0].GetProperty("id").GetRawText());
        Assert.NotEmpty(lines[0].GetProperty("error").GetString()!);
        Assert.Equal("good", lines[1].GetProperty("id").GetString());
        Assert.True(lines[1].TryGetProperty("status", out _));
    }

    [Fact]
    public void Search_LineNotUtf8_SpoilsNoOther()
    {
        using var workspace = Workspace.WithIndex();
        byte[] gb18030 = [0xC0, 0xCF, 0xCE, 0xF7, 0xC3, 0xC5, (byte)'\n'];
        var input = workspace.Write("questions.jsonl", [.. gb18030, .. """{"id":"b","question":"安全包"}"""u8]);

        var run = workspace.Search("--input", input);

        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains("UTF-8", Lines(run)[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("b", Lines(run)[1].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"id":"a","question":"\ud800安全包"}""")]
    [InlineData("""{"id":"a","question":"安全包\udc00\u0007"}""")]
    [InlineData("\uFEFF{\"id\":\"a\",\"question\":\"安全包\"}")]
    [InlineData("""{"id":"a","question":"\u5b89全包","street":null,"history":null}""")]
    public void Search_OddCharactersInLine_FindsAllTheSame(string line)
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.RunWithInput($"\n{line}\n \n", "search", "--index", workspace.Index, "--input", "-");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.NotEqual(0, Assert.Single(Lines(run)).GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public void Search_LineWithStreet_FindsOnlyThere()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.RunWithInput(
            """{"id":"a","question":"助餐点","street":"张庙街道"}""", "search", "--index", workspace.Index, "--input", "-", "--street", "老西门街道");

        var hits = Assert.Single(Lines(run)).GetProperty("hits").EnumerateArray();
        Assert.All(hits, hit => Assert.Equal("张庙街道", hit.GetProperty("street").GetString()));
        Assert.NotEmpty(hits);
    }

    [Theory]
    [InlineData("missing.jsonl")]
    [InlineData("knowledge")]
    public void Ask_InputUnreadable_EndsWith3(string name)
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Ask("--input", Path.Combine(workspace.Root, name));

        Assert.Equal((ExitCode.Input, ""), (run.ExitCode, run.Out));
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    private static List<JsonElement> Lines(CommandRun run) =>
        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
}
