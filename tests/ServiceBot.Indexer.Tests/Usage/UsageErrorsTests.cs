using System.Text;

namespace ServiceBot.Indexer.Tests.Usage;

public sealed class UsageErrorsTests
{
    private static readonly string[][] WrongLines =
    [
        ["serch", "助餐"],
        ["全部"],
        ["search", "--limt", "5", "助餐"],
        ["build", "--dryrun"],
        ["build", "--qqq"],
        ["search"],
        ["ask", "助餐", "--input", "questions.jsonl"],
        ["ask", "老西门", "助餐"],
        ["search", "助餐", "--limit", "0"],
        ["search", "助餐", "--limit", "101"],
        ["search", "助餐", "--limit"],
        ["search", "助餐", "--limit", "1", "--limit", "2"],
        ["search", "助餐", "--year", "去年"],
        ["search", "助餐", "--topic", "elderly"],
        ["search", "助餐", "--index", ""],
        ["search", " "],
        ["lint", "--lang", "fr"],
    ];

    [Theory]
    [InlineData("usage-errors", "zh")]
    [InlineData("usage-errors-en", "en")]
    public void Run_WrongLine_SaysWhatIsMeantAndEndsWith2(string approved, string language)
    {
        using var workspace = Workspace.WithIndex();
        var transcript = new StringBuilder();

        foreach (var line in WrongLines)
        {
            string[] index = line[0] == "search" && line[^1] == " " ? ["--index", workspace.Index] : [];
            string[] args = line.Contains("--lang") ? line : [.. line, .. index, "--lang", language];
            var run = workspace.Run(args);
            Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
            transcript.Append("$ indexer ").AppendJoin(' ', line).Append('\n').Append(run.Error).Append('\n');
        }

        Approved.Matches(approved, transcript.ToString());
    }

    [Fact]
    public void Run_QuestionBehindDoubleDash_IsNoOption()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Search("--json", "--", "--安全包");

        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Fact]
    public void Run_QuestionWithAtSign_IsNoResponseFile()
    {
        using var workspace = Workspace.WithIndex();

        var run = workspace.Search("@安全包");

        Assert.Equal(ExitCode.Done, run.ExitCode);
    }
}
