using ServiceBot.Search.Corpus;
using ServiceBot.Search.Retrieval;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Search.Tests.Retrieval.Ranking;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("加装电梯12台", "台")]
    [InlineData("加装电梯１２台", "台")]
    [InlineData("加装电梯十二台", "台")]
    [InlineData("加装电梯1200余台", "台")]
    [InlineData("投入3.5万元加装电梯", "元")]
    public void IsNear_FigureWithTheUnit_IsSeen(string text, string unit)
    {
        Assert.True(Figures.IsNear(text, SpanOf(text), new AskedFigure([unit])));
    }

    [Theory]
    [InlineData("加装电梯12户", "台")]
    [InlineData("加装电梯若干台", "台")]
    [InlineData("加装电梯。另外的事情写在很远很远很远的地方，12台", "台")]
    public void IsNear_OtherUnitNoFigureOrFarAway_IsNot(string text, string unit)
    {
        Assert.False(Figures.IsNear(text, SpanOf(text), new AskedFigure([unit])));
    }

    [Fact]
    public void IsNear_AnyUnit_TakesAnyFigureButAYear()
    {
        var any = new AskedFigure([]);

        Assert.True(Figures.IsNear("加装电梯12台", new TextSpan(0, 2), any));
        Assert.False(Figures.IsNear("2020年加装电梯", new TextSpan(5, 7), any));
    }

    private static TextSpan SpanOf(string text)
    {
        var start = text.IndexOf("加装电梯", StringComparison.Ordinal);
        return new TextSpan(start, start + 2);
    }
}
