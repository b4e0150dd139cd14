using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat;

public sealed class PersonIdsTests
{
    private readonly MemoryStore _store = new(new LimitsOptions(), new FakeClock());

    [Fact]
    public async Task Of_SamePerson_IsTheSameAndNothingOfTheOpenId()
    {
        var ids = new PersonIds(new PrivacyOptions(), _store);

        var (first, again) = (await IdAsync(ids, "gh_1", "oUSER1"), await IdAsync(new PersonIds(new PrivacyOptions(), _store), "gh_1", "oUSER1"));

        Assert.Equal(first, again);
        Assert.Equal(43, first.Length);
        Assert.DoesNotContain("USER1", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_OtherAccountPersonOrKey_IsAnother()
    {
        var ids = new PersonIds(new PrivacyOptions { HashKey = Convert.ToBase64String(new byte[32]) }, _store);

        string[] all =
        [
            await IdAsync(ids, "gh_1", "oUSER1"), await IdAsync(ids, "gh_2", "oUSER1"), await IdAsync(ids, "gh_1", "oUSER2"),
            await IdAsync(new PersonIds(new PrivacyOptions(), _store), "gh_1", "oUSER1"),
        ];

        Assert.Equal(4, all.Distinct().Count());
    }

    private static async Task<string> IdAsync(PersonIds ids, string account, string openId) => await ids.OfAsync(
        new InboundMessage { Account = WeChatAccountKind.OfficialAccount, ToUserName = account, FromUserName = openId, CreateTime = 1, MsgType = "text" }, CancellationToken.None);
}
