using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class PostgresLateAnswersTests : LateAnswersTests
{
    private protected override ITestDatabase NewDatabase() => new PostgresTestDatabase();
}
