namespace ServiceBot.Answers.Evaluation;

/// <summary>A place in a report that supports an answer.</summary>
/// <param name="Report">Id of the document.</param>
/// <param name="Quote">A stretch of the original, word for word.</param>
public sealed record GoldPlace(string Report, string Quote);

/// <summary>A question with what a good reply says, forbids and cites.</summary>
public sealed record JudgedQuestion
{
    public required string Id { get; init; }
    public required AskRequest Request { get; init; }
    public required QuestionType Type { get; init; }
    public string Topic { get; init; } = "other";
    public IReadOnlyList<GoldPlace> Gold { get; init; } = [];

    /// <summary>Requirements; each is met by any one of its alternatives.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Must { get; init; } = [];
    public IReadOnlyList<string> MustNot { get; init; } = [];

    /// <summary>Whether the reports answer it as it stands.</summary>
    public bool IsAnswerable => Type <= QuestionType.YesNo;

    public bool IsToBeDeclined => Type is QuestionType.NoAnswer or QuestionType.OutOfScope;
}

/// <summary>What is asked, and so what is to be done.</summary>
public enum QuestionType
{
    // To be answered with a citation.
    Fact, Number, List, HowTo, Compare, YesNo,

    /// <summary>To be asked back.</summary>
    Ambiguous,

    /// <summary>To be declined: in our field, but not in the reports.</summary>
    NoAnswer,

    /// <summary>To be declined: not ours.</summary>
    OutOfScope,
    Greeting,
}
