using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Turns;

/// <summary>Goes on with a conversation: what is known before a message, how the message is understood with it, and what is known after the reply.</summary>
/// <remarks>There is one way: a history is turned into a state by going through its turns as they were gone through then. Thread-safe; made once
/// for an index version.</remarks>
internal sealed class ConversationReader(IndexReader index, TimeProvider clock)
{
    /// <summary>Turns of a history that are gone through, the last ones.</summary>
    public const int MostTurns = 20;

    private readonly QuestionReader _questions = new(index, clock);
    private readonly ReplyReader _replies = new(index);
    private readonly Guard _guard = new(index.Analyzer, index.Streets);

    /// <summary>What is known before the request's message: told by its history, else its state.</summary>
    public ConversationState StateOf(AskRequest request)
    {
        if (request.History.Count == 0)
            return request.State is { } given ? Known(StateBounds.Of(given)) : ConversationState.Empty;
        var state = ConversationState.Empty;
        foreach (var turn in request.History.Skip(request.History.Count - MostTurns))
        {
            var typed = QuestionCleaner.Clean(turn.User);
            if (_guard.Check(typed) is not null)
                continue;
            var reading = TurnOf(typed, state);
            if (reading.Text != typed && _guard.Check(reading.Text) is not null)
                continue;
            state = Next(state, reading, Read(reading, request.Street, state), turn.Bot, turn.Choices ?? []);
        }

        return state;
    }

    /// <summary>Without sub-districts this index has no texts of: it may be another than the state was made with.</summary>
    private ConversationState Known(ConversationState state)
    {
        var streets = index.Streets;
        return state.Streets.All(streets.Contains) && (state.AnsweredStreet is not { } answered || streets.Contains(answered))
            ? state
            : state with { Streets = state.Streets.Where(streets.Contains).ToList(), AnsweredStreet = null };
    }

    /// <summary>What is wanted with a message.</summary>
    /// <param name="typed">Cleaned.</param>
    public static TurnReading TurnOf(string typed, ConversationState state)
    {
        var turn = TurnReader.Read(typed, state);
        return turn with { Text = QuestionCleaner.Clean(turn.Text) };
    }

    /// <summary>The question a message asks; for one that asks none of its own (还有呢), the one it goes on with.</summary>
    /// <param name="street">The sub-district set in the chat; null when none.</param>
    public Question Read(TurnReading turn, string? street, ConversationState state) => turn.Kind switch
    {
        TurnKind.Question or TurnKind.Choice or TurnKind.Correction => _questions.Read(turn, street, state),
        _ => QuestionReader.Last(turn, street, state),
    };

    /// <summary>What is known after the reply. It depends on nothing but what both a state's keeper and a history's have.</summary>
    /// <param name="question">As the message was read.</param>
    /// <param name="reply">The text of the reply.</param>
    /// <param name="choices">Shown with it.</param>
    public ConversationState Next(ConversationState before, TurnReading turn, Question question, string reply, IReadOnlyList<string> choices)
    {
        if (turn.Kind == TurnKind.Acknowledged)
            return before;
        if (turn.Kind == TurnKind.NewTopic)
            return before.WithoutSubject();
        var about = _replies.Read(reply);
        var goesOn = question.Reading?.CompletedFrom is not null;
        var state = turn.Kind is TurnKind.Question or TurnKind.Choice or TurnKind.Correction ? Asked(question, goesOn ? before.Shown : "") : before;

        // A refusal names no year; of the same place the one answered for last still counts.
        var samePlace = goesOn && (about.Street is null || about.Street == before.AnsweredStreet);
        return StateBounds.Of(state with
        {
            Choices = choices,
            Offer = about.Offer,
            AnsweredStreet = about.Street ?? (samePlace ? before.AnsweredStreet : null),
            AnsweredYear = about.Year ?? (samePlace ? before.AnsweredYear : null),
            Shown = ShownText.With(state.Shown, reply),
        });
    }

    private static ConversationState Asked(Question question, string shown) => new()
    {
        Streets = question.IsOfChatStreet ? [] : question.Streets,
        UnknownStreet = question.UnknownStreet,
        Years = question.Years,
        RelativeYear = question.RelativeYear,
        Subject = FollowUpDetector.IsBare(question.Subject) ? "" : question.Subject,
        Context = question.Context,
        Kind = question.Kind,
        Units = question.Units,
        Shown = shown,
    };
}
