namespace ServiceBot.Answers.Searching;

/// <summary>What to find passages for.</summary>
/// <param name="Asked">The question with what is known of the conversation.</param>
public sealed record FindRequest(AskRequest Asked)
{
    /// <summary>Only passages that may be asked for this year, whatever the question says; null leaves it to the question.</summary>
    public int? Year { get; init; }

    /// <summary>Only documents of this topic; null searches all.</summary>
    public string? Topic { get; init; }

    /// <summary>Most hits, 1 to 100.</summary>
    public int Limit { get; init; } = 10;
}
