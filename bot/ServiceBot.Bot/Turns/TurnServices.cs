namespace ServiceBot.Bot.Turns;

/// <summary>What every channel needs to run turns; the store is added apart.</summary>
internal static class TurnServices
{
    public static void AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<AnswerActivity>().AddSingleton<IBot, DistrictBot>();
        services.AddSingleton<TurnQueues>().AddSingleton<TurnRunner>();
        services.AddHostedService<TurnDrain>();
    }
}
