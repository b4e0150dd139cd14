using ServiceBot.Indexer.Usage;
using ServiceBot.Search;

namespace ServiceBot.Indexer.Tests.Usage;

public sealed class GivenPathsTests
{
    private readonly GivenPaths _paths = new(new CommandContext(TextWriter.Null, TextWriter.Null, new StillClock()));

    [Fact]
    public void Resolve_RelativePath_CountsFromTheProjectRoot()
    {
        var absolute = _paths.Resolve("knowledge");

        Assert.Equal(Path.Combine(ProjectPaths.Root, "knowledge"), absolute);
    }

    [Fact]
    public void Show_PathBelowATypedOne_ContinuesAsTyped()
    {
        var absolute = _paths.Resolve("./knowledge");

        var shown = _paths.Show(Path.Combine(absolute, "reports", "某街道.md"));

        Assert.Equal(Path.Combine("./knowledge", "reports", "某街道.md"), shown);
    }

    [Fact]
    public void Show_NeighbourWithTheSameBeginning_StaysAbsolute()
    {
        var absolute = _paths.Resolve("knowledge");

        var shown = _paths.Show(absolute + "-old");

        Assert.Equal(absolute + "-old", shown);
    }

    [Fact]
    public void Resolve_EmptyPath_IsWrongUsage()
    {
        var exception = Assert.Throws<CommandException>(() => _paths.Resolve(" "));

        Assert.Equal(ExitCode.Usage, exception.ExitCode);
    }
}
