namespace ServiceBot.Answers.Turns;

/// <summary>A message as a turn of its conversation.</summary>
/// <param name="Kind">What is wanted with it.</param>
/// <param name="Text">What is to be read as the question: the message itself, what was chosen, or what a correction puts in the place.</param>
public sealed record TurnReading(TurnKind Kind, string Text)
{
    /// <summary>Whether it begins something new, whatever was said before: 换个问题，….</summary>
    public bool BeginsAnew { get; init; }
}
