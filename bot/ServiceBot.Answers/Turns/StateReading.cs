namespace ServiceBot.Answers.Turns;

/// <summary>A kept state as it was read.</summary>
/// <param name="State">Empty when it cannot be gone on with: the conversation starts afresh.</param>
/// <param name="Problem">Why; <see cref="StateProblem.None"/> when it can.</param>
public readonly record struct StateReading(ConversationState State, StateProblem Problem);
