namespace ServiceBot.Search.Tests;

public sealed class ProjectPathsTests
{
    [Fact]
    public void Resolve_RelativePath_CountsFromTheFolderOfTheSolution()
    {
        Assert.True(File.Exists(ProjectPaths.Resolve("ServiceBot.sln")));
        Assert.Equal(Path.Combine(ProjectPaths.Root, "data", "index"), ProjectPaths.Resolve("x/../data/index"));
    }

    [Fact]
    public void Resolve_AbsolutePath_StaysAsItIs()
    {
        Assert.Equal("/srv/index", ProjectPaths.Resolve("/srv/index"));
    }
}
