using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class SqliteWeChatReceiverTests : WeChatReceiverTests
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}
