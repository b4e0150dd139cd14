using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Turns;

/// <summary>One turn: the question with its conversation goes to the answerer, and what may be kept of it is kept.</summary>
/// <remarks>Thread-safe. Never throws: a fault becomes an answer of status <see cref="AnswerStatus.Error"/>.</remarks>
internal sealed partial class TurnHandler(Conversations conversations, LimitsOptions limits, TimeProvider clock, ILogger<TurnHandler> log)
{
    /// <param name="snapshot">Held by the caller until the answer has been sent.</param>
    public Answer Answer(Turn turn, Snapshot snapshot)
    {
        var started = clock.GetTimestamp();
        var answerId = RandomId.ForAnswer();
        var conversation = conversations.Find(turn.ConversationId);
        var stage = "history";
        Answer answer;
        try
        {
            conversation ??= turn.History is { Count: > 0 } ? null : conversations.Begin();
            var street = StreetOf(turn, conversation, snapshot);
            var history = turn.History ?? [];
            stage = "answer";
            answer = snapshot.Answerer.Ask(new AskRequest(turn.Question)
            {
                Street = street,
                History = history.Skip(history.Count - limits.TurnsKept).ToList(),
                State = turn.History is null ? conversation?.State : null,
            });
            stage = "keep";
            if (conversation is not null)
                conversations.Keep(conversation.Id, street, answer.State);
        }
        catch (Exception exception)
        {
            LogFault(exception, answerId, stage);
            answer = new Answer { Status = AnswerStatus.Error, Text = CannedReplies.Error, Notes = [$"编号：{answerId}"] };
        }

        return answer with
        {
            ConversationId = conversation?.Id,
            AnswerId = answerId,
            IndexVersion = snapshot.Version,
            TookMs = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1),
        };
    }

    private static string? StreetOf(Turn turn, Conversation? conversation, Snapshot snapshot)
    {
        var street = turn.Street ?? conversation?.Street;
        return snapshot.Answerer.Streets.Contains(street, StringComparer.Ordinal) ? street : null;
    }

    // The question itself is not logged, nor is the exception's message given to the person.
    [LoggerMessage(LogLevel.Error, "答问 {AnswerId} 在 {Stage} 这一步出错。")]
    private partial void LogFault(Exception exception, string answerId, string stage);
}
