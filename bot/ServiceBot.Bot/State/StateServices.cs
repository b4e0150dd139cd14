using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State.Databases;

namespace ServiceBot.Bot.State;

/// <summary>What the state needs of the service: registered before it is built, opened before it runs.</summary>
internal static class StateServices
{
    /// <exception cref="CannotStartException">The connection string is wrong.</exception>
    public static IServiceCollection AddState(this IServiceCollection services, StateOptions options) => services
        .AddSingleton(options)
        .AddSingleton(Database(options))
        .AddSingleton<StartState>()
        .AddSingleton<EfStateStore>()
        .AddSingleton<IStateStore>(services => services.GetRequiredService<EfStateStore>())
        .AddHostedService<RetentionJob>();

    /// <exception cref="CannotStartException">It cannot be reached or written, is damaged, or is of a newer program.</exception>
    public static async Task OpenStateAsync(this IServiceProvider services)
    {
        await services.GetRequiredService<StartState>().OpenAsync(CancellationToken.None);
        await services.GetRequiredService<EfStateStore>().RehearseAsync();
    }

    private static IStateDatabase Database(StateOptions options) => options.Provider switch
    {
        StateOptions.Postgres => new PostgresStateDatabase(options.ConnectionString),
        _ => new SqliteStateDatabase(options.ConnectionString),
    };
}
