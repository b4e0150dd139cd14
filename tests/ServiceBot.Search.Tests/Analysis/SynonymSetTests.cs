using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class SynonymSetTests
{
    [Theory]
    [InlineData("日托, 日间照料", "日托|日间照料", "日托|日间照料", 0.8, true)]
    [InlineData("老饭桌 => 助餐，送餐、配餐 ^0.4", "老饭桌", "助餐|送餐|配餐", 0.4, false)]
    public void Parse_LineOfTheForm_GivesBothSides(string line, string from, string to, double weight, bool isTwoWay)
    {
        var set = SynonymSet.Parse(line)!;

        Assert.Equal((from, to), (string.Join('|', set.From), string.Join('|', set.To)));
        Assert.Equal((weight, isTwoWay, line), (set.Weight, set.IsTwoWay, set.Text));
    }

    [Theory]
    [InlineData("日托")]
    [InlineData("日托 =>")]
    [InlineData("=> 日托")]
    [InlineData("日托 => 照料 => 助餐")]
    [InlineData("日托, 照料 ^2")]
    [InlineData("")]
    public void Parse_AnotherForm_IsNone(string line)
    {
        Assert.Null(SynonymSet.Parse(line));
    }

    [Theory]
    [InlineData("老饭桌 => 助餐, 送餐", "助餐", false)]
    [InlineData("老饭桌 => 助餐, 送餐", "老饭桌", true)]
    [InlineData("日托, 照料, 托老", "日托 托老", false)]
    [InlineData("日托, 照料, 托老", "日托", true)]
    [InlineData("日托, 日托", "日托", true)]
    [InlineData("居家養老 => 七村", "7村", false)]
    public void PointsAtNothing_TwoWaySet_NeedsTwoTermsThatStand(string line, string standing, bool expected)
    {
        var set = SynonymSet.Parse(line)!;

        Assert.Equal(expected, set.PointsAtNothing(standing.Split(' ').Contains));
    }

    [Fact]
    public void IsLoose_WeightBelowAHalf_Only()
    {
        Assert.True(SynonymSet.Parse("甲, 乙 ^0.4")!.IsLoose);
        Assert.False(SynonymSet.Parse("甲, 乙 ^0.5")!.IsLoose);
    }
}
