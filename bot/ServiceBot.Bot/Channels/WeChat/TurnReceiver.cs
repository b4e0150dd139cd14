using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>Answers texts, each delivery with a turn of its own; to anything else it says nothing.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class TurnReceiver(TurnRunner runner, PersonIds persons, TimeProvider clock) : IWeChatReceiver
{
    public async Task<PassiveText?> ReceiveAsync(InboundMessage message, Uri? reachedBy, CancellationToken cancellation)
    {
        if (message is not { MsgType: "text", Content: { } text })
            return null;
        var person = await persons.OfAsync(message, cancellation);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = message.Account == WeChatAccountKind.WeCom ? ChannelIds.WeCom : ChannelIds.WeChat,
            From = new ChannelAccount { Id = person, Role = Roles.User },
            Recipient = BotAccount.Ours,
            Conversation = new ConversationAccount { Id = person },
            Text = text,
        };
        var result = await runner.RunAsync(activity, new ReplyAdapter(reachedBy), cancellation);
        var texts = result.Replies.Select(reply => reply.Activity.Text).OfType<string>().ToList();
        return texts.Count == 0 ? null : new PassiveText(string.Join("\n\n", texts), clock.GetUtcNow().ToUnixTimeSeconds());
    }

    /// <summary>What was said goes into the passive reply, so that nothing is to be delivered.</summary>
    private sealed class ReplyAdapter(Uri? reachedBy) : BotAdapter
    {
        public override AnswerForm Form { get; } = new(ReadsMarkdown: false, reachedBy);

        public override Task SendActivitiesAsync(Activity incoming, IReadOnlyList<RecordedActivity> replies, CancellationToken cancellation) => Task.CompletedTask;
    }
}
