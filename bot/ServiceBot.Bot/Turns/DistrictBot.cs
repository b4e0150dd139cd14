using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Turns;

/// <summary>The bot: a message goes with its conversation to the answerer, who joins is greeted, everything else is passed over.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DistrictBot(ServingIndex index, AnswerActivity answers, LimitsOptions limits, TimeProvider clock) : ActivityHandler
{
    // As many as a refusal names.
    private const int Examples = 2;

    protected override Task OnMessageActivityAsync(ITurnContext context, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var lease = index.Lease();
        var snapshot = lease.Snapshot;
        var conversation = context.Conversation;
        var street = StreetOf(context, snapshot);
        Answer answer;
        if (MessageText.Of(context.Activity) is { } question)
        {
            var history = context.Details.History ?? [];
            answer = snapshot.Answerer.Ask(new AskRequest(question)
            {
                Street = street,
                History = history.Skip(history.Count - limits.TurnsKept).ToList(),
                State = context.Details.History is null ? conversation?.State : null,
            });
            context.Conversation = conversation is null ? null : conversation with { Street = street, State = answer.State };
        }
        else
        {
            var examples = snapshot.FirstScreen.Suggestions.For(street).Take(Examples).ToList();
            answer = new Answer { Status = AnswerStatus.Invalid, Text = CannedReplies.OnlyText(examples), FollowUps = examples };
        }

        Say(context, answer, snapshot, started);
        return Task.CompletedTask;
    }

    protected override Task OnMembersAddedAsync(ITurnContext context, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var lease = index.Lease();
        var screen = lease.Snapshot.FirstScreen;
        var street = StreetOf(context, lease.Snapshot);
        if (context.Conversation is { } conversation)
            context.Conversation = conversation with { Street = street };
        Say(
            context,
            new Answer
            {
                Status = AnswerStatus.Greeting,
                Text = CannedReplies.Welcome(screen.ReportStreets, YearText.Of(screen.ReportYears)),
                FollowUps = screen.Suggestions.For(street),
            },
            lease.Snapshot,
            started);
        return Task.CompletedTask;
    }

    private void Say(ITurnContext context, Answer answer, Snapshot snapshot, long started)
    {
        context.Answer = answer with
        {
            ConversationId = context.Conversation?.Id,
            AnswerId = context.TurnId,
            IndexVersion = snapshot.Version,
            TookMs = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1),
        };
        context.SendActivity(answers.Of(context.Answer, context.Form));
    }

    private static string? StreetOf(ITurnContext context, Snapshot snapshot)
    {
        var street = context.Details.Street ?? StreetIn(context.Activity.ChannelData) ?? context.Conversation?.Street;
        return snapshot.Answerer.Streets.Contains(street, StringComparer.Ordinal) ? street : null;
    }

    private static string? StreetIn(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("street", out var street) && street.ValueKind == JsonValueKind.String
            ? street.GetString() : null;
}
