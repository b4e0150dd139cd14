using ServiceBot.Bot.State.Databases;

namespace ServiceBot.Bot.Tests.State;

/// <summary>An empty database of a test's own; gone when disposed.</summary>
internal interface ITestDatabase : IDisposable
{
    /// <summary>The value of State__Provider.</summary>
    string Provider { get; }

    string ConnectionString { get; }

    /// <summary>The same database, as another service would open it.</summary>
    IStateDatabase Open();
}
