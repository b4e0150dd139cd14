using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>How many customer-service messages a person may still be sent (B5). The strictest reading counts: all of 48 hours, and of one minute.</summary>
internal static class SendQuota
{
    /// <summary>In <see cref="Window"/>.</summary>
    public const int Most = 5;

    /// <summary>In one minute, as it is after a tap on the menu.</summary>
    public const int MostInMinute = 3;

    public static readonly TimeSpan Window = TimeSpan.FromHours(48);

    /// <param name="now">Unix milliseconds, UTC.</param>
    /// <param name="countsWaiting">Whether those count that are going to be sent.</param>
    public static async Task<bool> IsLeftAsync(StateContext context, DeliveryRow of, long now, bool countsWaiting)
    {
        var (channel, user) = (of.ChannelId, of.UserId);
        var (inWindow, inMinute) = (now - (long)Window.TotalMilliseconds, now - 60_000);
        var sent = await context.Deliveries.AsNoTracking()
            .Where(row => row.UserId == user && row.ChannelId == channel && row.SentAt != null && row.SentAt > inWindow)
            .Select(row => row.SentAt!.Value).ToListAsync();
        var waiting = countsWaiting ? await context.Deliveries.CountAsync(row => row.UserId == user && row.ChannelId == channel && row.OpenId != null && row.SentAt == null) : 0;
        return sent.Count + waiting < Most && sent.Count(at => at > inMinute) + waiting < MostInMinute;
    }
}
