using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>One call of the Connector, or the Emulator, as its turn sees it.</summary>
/// <param name="bearsToken">Whether the call was authenticated, and with it the service address.</param>
/// <param name="collects">Whether the replies go into the response to the call (<c>expectReplies</c>).</param>
internal sealed class ConnectorAdapter(ConnectorClient client, AnswerForm form, bool bearsToken, bool collects) : BotAdapter
{
    public override bool ShowsTyping => !collects;

    public override AnswerForm Form => form;

    /// <summary>Whether there was something to say and none of it arrived.</summary>
    public bool HasFailed { get; private set; }

    public override string? UserOf(Activity activity) => ChannelForms.IsGroup(activity) ? null : base.UserOf(activity);

    public override Task SendTypingAsync(Activity activity, CancellationToken cancellation) => client.SendOnceAsync(activity, bearsToken, cancellation);

    public override async Task SendActivitiesAsync(Activity incoming, IReadOnlyList<RecordedActivity> replies, CancellationToken cancellation)
    {
        if (collects)
            return;
        HasFailed = true;
        foreach (var reply in replies)
        {
            await client.SendAsync(ChannelForms.Shaped(reply.Activity), bearsToken);
            HasFailed = false;
        }
    }
}
