using ServiceBot.Bot.Channels.WeChat.Callback;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat.Callback;

public sealed class ReplayWindowTests
{
    [Theory]
    [InlineData("1700000000", true)]
    [InlineData("1699999700", true)]
    [InlineData("1700000300", true)]
    [InlineData("1699999699", false)]
    [InlineData("1700000301", false)]
    [InlineData("0", false)]
    [InlineData("-1700000000", false)]
    [InlineData("+1700000000", false)]
    [InlineData(" 1700000000", false)]
    [InlineData("1700000000.0", false)]
    [InlineData("１７００００００００", false)]
    [InlineData("9223372036854775807", false)]
    [InlineData("999999999999", false)]
    [InlineData("", false)]
    public void Holds_Timestamp_FiveMinutesBeforeAndAfter(string timestamp, bool expected)
    {
        var clock = new FakeClock(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));

        var holds = ReplayWindow.Holds(timestamp, clock);

        Assert.Equal(expected, holds);
    }
}
