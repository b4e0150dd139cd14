namespace ServiceBot.Bot.Tests.State;

public sealed class SqliteStateStoreTests : StateStoreTests
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}
