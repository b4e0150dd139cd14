using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class PostgresCustomerMessagesTests : CustomerMessagesTests
{
    private protected override ITestDatabase NewDatabase() => new PostgresTestDatabase();
}
