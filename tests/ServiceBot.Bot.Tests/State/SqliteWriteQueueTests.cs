namespace ServiceBot.Bot.Tests.State;

public sealed class SqliteWriteQueueTests : WriteQueueTests
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}
