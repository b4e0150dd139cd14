using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>The channel as a turn sees it: replies are in the transcript already, and are offered to the stream.</summary>
/// <param name="reachedBy">Scheme and host the client reached the service by; null when it did not say.</param>
internal sealed class DirectLineAdapter(ConversationStreams streams, TimeProvider clock, Uri? reachedBy) : BotAdapter
{
    public override bool KeepsTranscript => true;

    public override bool ShowsTyping => true;

    public override AnswerForm Form { get; } = new(ReadsMarkdown: true, reachedBy, CarriesAnswer: true);

    public override Task SendTypingAsync(Activity activity, CancellationToken cancellation)
    {
        var conversationId = activity.Conversation!.Id!;
        streams.Offer(conversationId, new RecordedActivity(0, activity with { Id = $"{conversationId}|{RandomId.ForAnswer()}", Timestamp = clock.GetUtcNow() }));
        return Task.CompletedTask;
    }

    public override Task SendActivitiesAsync(Activity incoming, IReadOnlyList<RecordedActivity> replies, CancellationToken cancellation)
    {
        streams.Offer(incoming.Conversation!.Id!, replies);
        return Task.CompletedTask;
    }
}
