using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Turns;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Tests.Questions;

/// <summary>Reads a question behind a history, as the answerer does.</summary>
internal sealed class TalkReader(IndexReader index, int today)
{
    private readonly ConversationReader _conversation = new(index, new StillClock(today));

    public Question Read(string typed, string? street, IReadOnlyList<HistoryTurn> history)
    {
        var state = _conversation.StateOf(new AskRequest(typed) { Street = street, History = history });
        return _conversation.Read(ConversationReader.TurnOf(typed, state), street, state);
    }
}
