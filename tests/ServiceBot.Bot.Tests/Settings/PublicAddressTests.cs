using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Tests.Settings;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://fuwu.example.cn", "http://localhost:5080", "https://fuwu.example.cn/source/d?q=p1:0-3#p1")]
    [InlineData("https://fuwu.example.cn/bot/", null, "https://fuwu.example.cn/bot/source/d?q=p1:0-3#p1")]
    [InlineData(null, "http://localhost:5080", "http://localhost:5080/source/d?q=p1:0-3#p1")]
    [InlineData(null, null, "/source/d?q=p1:0-3#p1")]
    public void UrlOf_Page_StandsBehindTheAddressKnown(string? setting, string? reachedBy, string expected)
    {
        var address = new PublicAddress(setting is null ? null : new Uri(setting));

        Assert.Equal(expected, address.UrlOf("/source/d?q=p1:0-3#p1", reachedBy is null ? null : new Uri(reachedBy)));
    }
}
