using ServiceBot.Indexer.Usage;

namespace ServiceBot.Indexer.Tests.Usage;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["build", "search", "ask", "lint", "老西门街道", "长寿路街道"];

    [Theory]
    [InlineData("serch", "search")]
    [InlineData("biuld", "build")]
    [InlineData("aks", "ask")]
    [InlineData("lnit", "lint")]
    [InlineData("老西门", "老西门街道")]
    [InlineData("老西们街道", "老西门街道")]
    [InlineData("install", null)]
    [InlineData("", null)]
    public void Of_TypedName_GivesTheNearOneOnly(string typed, string? expected)
    {
        var guess = NearestName.Of(typed, Known);

        Assert.Equal(expected, guess);
    }
}
