using System.Text.Json;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What the person still has before their eyes: the list sent last, and the rest of the answer sent last.</summary>
/// <param name="List">Empty when none was sent.</param>
/// <param name="ListedAt">When it was sent.</param>
/// <param name="Rest">Parts not shown yet; empty when the last reply was shown whole.</param>
internal sealed record ShownBefore(IReadOnlyList<string> List, DateTimeOffset ListedAt, IReadOnlyList<string> Rest)
{
    // So far back a list is looked for.
    private const int Activities = 60;

    public static async Task<ShownBefore> ReadAsync(IStateStore store, DeliveryLedger ledger, string channelId, string conversationId, long before, CancellationToken cancellation)
    {
        var unseen = await ledger.UnseenRepliesAsync(channelId, conversationId);
        var said = (await store.ReadAsync(channelId, conversationId, Math.Max(0, before - Activities), 2 * Activities, cancellation))
            .Where(recorded => recorded.Activity.IsFromBot && !unseen.Contains(recorded.Sequence)).ToList();
        var listed = said.FindLast(recorded => ListOf(recorded.Activity).Count > 0)?.Activity;
        return new ShownBefore(listed is null ? [] : ListOf(listed), listed?.Timestamp ?? default, said is [.., var last] ? RestOf(last.Activity) : []);
    }

    /// <summary>What a reply carries along of an answer that was cut; null when nothing.</summary>
    public static JsonElement? Carry(IReadOnlyList<string> rest) => rest.Count == 0 ? null : JsonSerializer.SerializeToElement(new Carried(rest), ActivityJson.Options);

    private static IReadOnlyList<string> ListOf(Activity reply) => reply.SuggestedActions?.Actions?.Take(AnswerText.MostListed).Select(action => action.Title ?? "").ToList() ?? [];

    private static IReadOnlyList<string> RestOf(Activity reply) =>
        reply.ChannelData is { ValueKind: JsonValueKind.Object } data ? data.Deserialize<Carried>(ActivityJson.Options)?.Rest ?? [] : [];

    private sealed record Carried(IReadOnlyList<string>? Rest);
}
