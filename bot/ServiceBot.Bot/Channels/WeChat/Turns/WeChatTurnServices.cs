using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Text;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What answers WeChat's messages; the callback, the options and <see cref="PersonIds"/> are added apart.</summary>
internal static class WeChatTurnServices
{
    /// <param name="isOn">Whether an account is set, so that there is something to look after.</param>
    public static void AddWeChatTurns(this IServiceCollection services, bool isOn)
    {
        services.AddSingleton<DeliveryLedger>().AddSingleton<OpenIdSeal>();
        services.AddSingleton<AnswerText>().AddSingleton<ChannelCommands>();
        services.AddSingleton<LateAnswers>().AddSingleton<MessageTurnServices>().AddSingleton<WeChatReceiver>();
        services.AddSingleton<IWeChatReceiver>(provider => provider.GetRequiredService<WeChatReceiver>());
        services.AddSingleton<WeChatUpkeep>();
        if (isOn)
            services.AddHostedService(provider => provider.GetRequiredService<WeChatUpkeep>());
        var counters = new WeChatCounters();
        services.AddSingleton(counters);
        foreach (var counter in counters.All)
            services.AddSingleton(counter);
    }

    /// <inheritdoc cref="DeliveryLedger.RehearseAsync"/>
    public static Task RehearseWeChatTurnsAsync(this IServiceProvider services) => services.GetRequiredService<DeliveryLedger>().RehearseAsync();
}
