using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Schema;

namespace ServiceBot.Bot.State;

/// <summary>The state the service starts on: the database is reached, found whole, and its tables are made or brought up to date.</summary>
internal sealed partial class StartState(IStateDatabase database, TimeProvider clock, ILogger<StartState> log)
{
    /// <exception cref="CannotStartException">It cannot be reached or written, is damaged, or is of a newer program.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await database.PrepareAsync(cancellation);
            await using var context = new StateContext(database.Options);
            var steps = await new StateSchema(database, SchemaSteps.All, clock).UpgradeAsync(context, cancellation);
            LogOpened(database.Name);
            if (steps.Count > 0)
                LogUpgraded(steps[^1]);
        }
        catch (Exception exception) when (exception is not CannotStartException && (database.Explain(exception) ?? database.Explain(exception.GetBaseException())) is { } fault)
        {
            throw fault;
        }
    }

    [LoggerMessage(LogLevel.Information, "状态：{Database}")]
    private partial void LogOpened(string database);

    [LoggerMessage(LogLevel.Information, "状态的表已更新到版本 {Version}。")]
    private partial void LogUpgraded(int version);
}
