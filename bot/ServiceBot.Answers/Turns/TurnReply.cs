using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Turns;

/// <summary>Replies to messages that nothing need be looked up for: thanks and the like, another question announced, a place alone, a number out of range.</summary>
internal static class TurnReply
{
    /// <returns>Null when something is asked.</returns>
    public static Answer? Of(TurnReading turn, Question question, ConversationState state) => turn.Kind switch
    {
        TurnKind.Acknowledged => new Answer { Status = AnswerStatus.Greeting, Text = CannedReplies.Acknowledged },
        TurnKind.NewTopic => new Answer { Status = AnswerStatus.Greeting, Text = CannedReplies.NewTopic },
        TurnKind.NoSuchChoice => new Answer { Status = AnswerStatus.Clarify, Text = CannedReplies.NoSuchChoice(state.Choices.Count), Choices = state.Choices },
        TurnKind.Question when NamesOnlyPlaceOrYear(question) => new Answer
        {
            Status = AnswerStatus.Greeting,
            Text = CannedReplies.AskMatter(string.Join('、', question.IsOfChatStreet ? [] : question.Streets), string.Join('、', question.Years.Select(year => $"{year}年"))),
        },
        _ => null,
    };

    private static bool NamesOnlyPlaceOrYear(Question question) =>
        FollowUpDetector.IsBare(question.Subject) && question.UnknownStreet is null
        && ((question.Streets.Count > 0 && !question.IsOfChatStreet) || question.Years.Count > 0);
}
