namespace ServiceBot.Bot.Tests.State;

public sealed class PostgresStateStoreTests : StateStoreTests
{
    private protected override ITestDatabase NewDatabase() => new PostgresTestDatabase();
}
