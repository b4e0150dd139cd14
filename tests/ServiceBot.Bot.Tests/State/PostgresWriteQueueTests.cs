namespace ServiceBot.Bot.Tests.State;

public sealed class PostgresWriteQueueTests : WriteQueueTests
{
    private protected override ITestDatabase NewDatabase() => new PostgresTestDatabase();
}
