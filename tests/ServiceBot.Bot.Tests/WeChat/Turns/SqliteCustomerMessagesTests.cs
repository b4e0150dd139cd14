using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class SqliteCustomerMessagesTests : CustomerMessagesTests
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}
