using System.Collections.Concurrent;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>A channel that notes what it is given to send.</summary>
internal sealed class RecordingAdapter(bool keepsTranscript = false, bool showsTyping = false) : BotAdapter
{
    public override bool KeepsTranscript => keepsTranscript;

    public override bool ShowsTyping => showsTyping;

    /// <summary>What was delivered, in order.</summary>
    public ConcurrentQueue<RecordedActivity> Sent { get; } = new();

    public ConcurrentQueue<Activity> Typings { get; } = new();

    /// <summary>Called before a delivery is noted; may throw.</summary>
    public Action OnSend { get; init; } = () => { };

    public IEnumerable<string?> Texts => Sent.Select(sent => sent.Activity.Text);

    public override Task SendTypingAsync(Activity activity, CancellationToken cancellation)
    {
        Typings.Enqueue(activity);
        return Task.CompletedTask;
    }

    public override Task SendActivitiesAsync(Activity incoming, IReadOnlyList<RecordedActivity> replies, CancellationToken cancellation)
    {
        OnSend();
        foreach (var reply in replies)
            Sent.Enqueue(reply);
        return Task.CompletedTask;
    }
}
