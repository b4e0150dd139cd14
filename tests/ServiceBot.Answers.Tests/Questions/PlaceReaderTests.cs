using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Questions;

[Collection(nameof(Towns))]
public sealed class PlaceReaderTests(Towns towns)
{
    private readonly PlaceReader _places = new(towns.Index);

    [Theory]
    [InlineData("柳荫街道发了多少", "柳荫街道")]
    [InlineData("柳荫发了多少", "柳荫街道")]
    [InlineData("柳荫街发了多少", "柳荫街道")]
    [InlineData("桂花和柳荫哪个多", "桂花街道 柳荫街道")]
    [InlineData("发了多少", "")]
    [InlineData("", "")]
    public void Read_NameOrAlias_IsTheSubDistrict(string text, string streets)
    {
        var reading = _places.Read(text);

        Assert.Equal(streets, string.Join(' ', reading.Streets));
        Assert.Null(reading.Unknown);
        Assert.DoesNotContain("柳荫", reading.Rest);
    }

    [Theory]
    [InlineData("竹园路12弄有食堂吗", "柳荫街道")]
    [InlineData("桂香路有托育点吗", "桂花街道")]
    public void Read_PlaceInside_IsItsSubDistrictAndStays(string text, string street)
    {
        var reading = _places.Read(text);

        Assert.Equal([street], reading.Streets);
        Assert.Equal(text, reading.Rest);
    }

    [Theory]
    [InlineData("竹园路和桂香路", "柳荫街道 桂花街道")]
    [InlineData("和平弄哪里修过", "")]
    [InlineData("和平弄和桂香路", "桂花街道")]
    [InlineData("石桥街道的竹园路", "石桥街道")]
    public void Read_SeveralPlaces_EachThatLiesInOneSubDistrictCounts(string text, string streets) =>
        Assert.Equal(streets, string.Join(' ', _places.Read(text).Streets));

    [Theory]
    [InlineData("三村装电梯了吗", "桂花街道")]
    [InlineData("住在3村", "桂花街道")]
    [InlineData("桂花3村", "桂花街道")]
    [InlineData("我们一村", "")]
    [InlineData("曹杨三村装电梯了吗", "")]
    [InlineData("13村", "")]
    public void Read_NumberOfANeighbourhoodAlone_SettlesWhereOnlyOneHasIt(string text, string streets) =>
        Assert.Equal(streets, string.Join(' ', _places.Read(TextFolder.Fold(text).Text).Streets));

    [Theory]
    [InlineData("新竹园路修好了吗")]
    [InlineData("石桥路修好了吗")]
    [InlineData("石桥南路几号")]
    public void Read_NameInALongerRoadName_IsNoPlace(string text) => Assert.Empty(_places.Read(text).Streets);

    [Theory]
    [InlineData("柳荫街道里哪里有食堂")]
    [InlineData("柳荫路上装灯了吗")]
    public void Read_NameWithAWordBehind_IsThePlace(string text) => Assert.Equal(["柳荫街道"], _places.Read(text).Streets);

    [Theory]
    [InlineData("不是柳荫,是桂花", "桂花街道")]
    [InlineData("柳荫以外哪里有食堂", "")]
    [InlineData("除了柳荫街道,还有哪里", "")]
    [InlineData("是不是柳荫的", "柳荫街道")]
    public void Read_PlaceLeftOut_IsNoNarrowing(string text, string streets)
    {
        var reading = _places.Read(text);

        Assert.Equal(streets, string.Join(' ', reading.Streets));
        Assert.DoesNotContain("柳荫", reading.Rest);
        Assert.Equal(!text.StartsWith('是'), reading.LeavesOut);
    }

    [Fact]
    public void Read_Places_AreTold() => Assert.Equal(
        [new WordReading("柳荫", "柳荫街道"), new WordReading("桂香路", "桂花街道")], _places.Read("柳荫和桂香路").Words);

    [Fact]
    public void Read_NameThatBeginsAPlaceInside_StaysInTheText()
    {
        var reading = _places.Read("柳荫新苑装电梯了吗");

        Assert.Equal(["柳荫街道"], reading.Streets);
        Assert.Contains("柳荫新苑", reading.Rest);
    }

    [Theory]
    [InlineData("梅岭街道发了多少", "梅岭街道")]
    [InlineData("梅岭社区发了多少", "梅岭街道")]
    [InlineData("五角场街道发了多少", "五角场街道")]
    [InlineData("金山镇发了多少", "金山镇")]
    [InlineData("虹梅街道", "虹梅街道")]
    public void Read_SubDistrictWithoutTexts_IsUnknown(string text, string unknown)
    {
        var reading = _places.Read(text);

        Assert.Empty(reading.Streets);
        Assert.Equal(unknown, reading.Unknown);
    }

    [Theory]
    [InlineData("梅岭的风景")]
    [InlineData("这个街道有食堂吗")]
    [InlineData("我们街道有食堂吗")]
    [InlineData("附近街道有食堂吗")]
    [InlineData("哪些街道有食堂")]
    [InlineData("所有街道都有吗")]
    [InlineData("残疾人找街道申请补贴")]
    [InlineData("老人问街道要什么")]
    [InlineData("怎么去街道申请")]
    public void Read_StreetInGeneral_IsNotUnknown(string text) => Assert.Null(_places.Read(text).Unknown);
}
