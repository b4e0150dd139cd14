using System.Globalization;
using ServiceBot.Bot.Channels.Web;

namespace ServiceBot.Bot.Tests.Channels.Web;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void Of_AnyCulture_CountsYearsAsInChina(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal("2019-03-07", DateText.Of(new DateOnly(2019, 3, 7)));
        Assert.Equal("2019年3月7日", DateText.DayOf(new DateTimeOffset(2019, 3, 7, 8, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2026-11-20T15:59:59Z", "2026年11月20日")]
    [InlineData("2026-11-20T16:00:00Z", "2026年11月21日")]
    [InlineData("2026-12-31T23:00:00-01:00", "2027年1月1日")]
    public void DayOf_MomentAnywhere_IsTheDayInChina(string moment, string day)
    {
        Assert.Equal(day, DateText.DayOf(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));
    }
}
