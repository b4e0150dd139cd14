using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What the person still has before their eyes: the lists that were sent, and the rest of the answer sent last.</summary>
/// <param name="Lists">Oldest first.</param>
/// <param name="Rest">Parts not shown yet; empty when the last reply was shown whole.</param>
internal sealed record ShownBefore(IReadOnlyList<ShownList> Lists, IReadOnlyList<string> Rest)
{
    // So far back lists are looked for.
    private const int Activities = 60;

    public static async Task<ShownBefore> ReadAsync(IStateStore store, DeliveryLedger ledger, Delivery delivery, CancellationToken cancellation)
    {
        var (channel, conversation) = (delivery.ChannelId, delivery.UserId);
        var unseen = await ledger.UnseenRepliesAsync(channel, conversation);
        var said = (await store.ReadAsync(channel, conversation, Math.Max(0, delivery.Sequence - Activities), 2 * Activities, cancellation))
            .Where(recorded => !unseen.Contains(recorded.Sequence)).Select(recorded => recorded.Activity).ToList();
        var last = said.FindLast(one => one.IsFromBot);
        var (lists, turns) = (new List<ShownList>(), new List<HistoryTurn>());
        foreach (var reply in said.Where(one => one.IsFromBot))
        {
            var entries = ListOf(reply);
            if (said.Find(one => !one.IsFromBot && one.Id == reply.ReplyToId) is { Text: { } asked })
                turns.Add(new HistoryTurn(asked, reply.Text ?? "", reply.InputHint == InputHints.ExpectingInput ? entries : null));
            if (entries.Count > 0)
                lists.Add(new ShownList(entries, reply.Timestamp ?? default, ReferenceEquals(reply, last) ? null : [.. turns]));
        }

        return new ShownBefore(lists, last is null ? [] : RestOf(last));
    }

    /// <summary>What a reply carries along of an answer that was cut; null when nothing.</summary>
    public static JsonElement? Carry(IReadOnlyList<string> rest) => rest.Count == 0 ? null : JsonSerializer.SerializeToElement(new Carried(rest), ActivityJson.Options);

    private static IReadOnlyList<string> ListOf(Activity reply) => reply.SuggestedActions?.Actions?.Take(AnswerText.MostListed).Select(action => action.Title ?? "").ToList() ?? [];

    private static IReadOnlyList<string> RestOf(Activity reply) =>
        reply.ChannelData is { ValueKind: JsonValueKind.Object } data ? data.Deserialize<Carried>(ActivityJson.Options)?.Rest ?? [] : [];

    private sealed record Carried(IReadOnlyList<string>? Rest);
}
