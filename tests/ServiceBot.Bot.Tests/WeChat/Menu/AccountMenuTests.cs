using ServiceBot.Bot.Channels.WeChat.Menu;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Tests.WeChat.Menu;

public sealed class AccountMenuTests
{
    [Fact]
    public void Of_PublicAddress_HasThreeButtonsWithinTheLimits()
    {
        var menu = AccountMenu.Of(new PublicAddress(new Uri("https://fuwu.example.cn")));

        Assert.Equal(["问服务", "常见问题", "找人工"], menu.Buttons.Select(button => button.Name));
        Assert.Equal(["https://fuwu.example.cn/", null, null], menu.Buttons.Select(button => button.Url));
        Assert.Equal([null, MenuKeys.CommonQuestions, MenuKeys.Person], menu.Buttons.Select(button => button.Key));
        Assert.Empty(menu.Faults());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:5080")]
    public void Of_AddressNoPhoneCanOpen_LeavesThePageOut(string? address)
    {
        var menu = AccountMenu.Of(new PublicAddress(address is null ? null : new Uri(address)));

        Assert.Equal(["常见问题", "找人工"], menu.Buttons.Select(button => button.Name));
    }

    [Fact]
    public void Faults_BeyondEachLimit_AreNamed()
    {
        var menu = new AccountMenu(
        [
            MenuButton.Click("六个汉字的名", "FAQ"), MenuButton.Click("", "FAQ"), MenuButton.Click("甲", new string('k', 129)), MenuButton.Click("乙", ""),
            MenuButton.View("丙", new Uri($"https://example.cn/{new string('a', 1006)}")),
        ]);

        var faults = menu.Faults();

        Assert.Equal(6, faults.Count);
        Assert.Contains("5 个按钮", faults[0], StringComparison.Ordinal);
        Assert.Contains("18 字节", faults[1], StringComparison.Ordinal);
        Assert.Contains("0 字节", faults[2], StringComparison.Ordinal);
        Assert.Contains("129 字节", faults[3], StringComparison.Ordinal);
        Assert.Contains("key 是 0 字节", faults[4], StringComparison.Ordinal);
        Assert.Contains("1025 字节", faults[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_AtEachLimit_AreNone()
    {
        var menu = new AccountMenu([MenuButton.Click("五个汉字啊a", new string('k', 128)), MenuButton.View("丙", new Uri($"https://example.cn/{new string('a', 1005)}"))]);

        Assert.Empty(menu.Faults());
    }

    [Fact]
    public void Faults_NoButtons_AreNamed()
    {
        Assert.Single(new AccountMenu([]).Faults());
    }
}
