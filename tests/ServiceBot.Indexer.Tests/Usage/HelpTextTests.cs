namespace ServiceBot.Indexer.Tests.Usage;

public sealed class HelpTextTests
{
    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help-en", "-h", "--lang", "en")]
    [InlineData("help-none")]
    [InlineData("help-build", "build", "-h")]
    [InlineData("help-search", "search", "--help")]
    [InlineData("help-ask", "ask", "-h", "--lang=en")]
    [InlineData("help-lint", "lint", "-h")]
    [InlineData("help-stats", "stats", "-h")]
    public void Help_Asked_ShowsExamplesFirst(string approved, params string[] args)
    {
        var run = CommandRun.Of(args);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Approved.Matches(approved, run.Transcript);
    }

    [Fact]
    public void Help_BesideAWrongOption_IsShownAllTheSame()
    {
        var run = CommandRun.Of(["search", "--limt", "3", "--help"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("--limit N", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_Asked_NamesToolFormatAndAnalysis()
    {
        var run = CommandRun.Of(["--version"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Matches(@"^indexer \d+\.\d+\.\d+.*\nindex format \d+\nanalysis [0-9a-f]{16} \(ICU \d+(\.\d+)*\)\n$", run.Out.ReplaceLineEndings("\n"));
    }
}
