using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers;

/// <summary>One earlier turn.</summary>
/// <param name="User">What the person typed.</param>
/// <param name="Bot">The text of the reply.</param>
/// <param name="Choices">The choices shown with the reply, if any.</param>
public sealed record HistoryTurn(string User, string Bot, IReadOnlyList<string>? Choices = null);

/// <summary>A question with what is known of the conversation.</summary>
/// <param name="Question">Text as the person typed it.</param>
public sealed record AskRequest(string Question)
{
    /// <summary>The sub-district set in the chat; the question's own wins. Null when none is set.</summary>
    public string? Street { get; init; }

    /// <summary>Earlier turns, oldest first. What is known of the conversation is read from them, where there are any; the last
    /// twenty count.</summary>
    public IReadOnlyList<HistoryTurn> History { get; init; } = [];

    /// <summary>The state that came with the last answer, instead of <see cref="History"/>; null in the first turn.</summary>
    public ConversationState? State { get; init; }
}
