using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Turns;

/// <summary>All that a conversation needs to know of what was said before: place, years and subject last asked about, what was offered, and
/// what was shown.</summary>
/// <remarks>
/// Immutable. It is made by <see cref="Answerer"/> only, comes with every answer, and is passed back with the next question, as it is or by way
/// of <see cref="ConversationStateJson"/>; it holds for every version of the index. Lists and texts are bounded, so that it is at most
/// <see cref="ConversationStateJson.MostUtf8Bytes"/> long. The sub-district set in the chat is no part of it: that stays the caller's.
/// </remarks>
public sealed record ConversationState
{
    /// <summary>Nothing was said yet.</summary>
    public static ConversationState Empty { get; } = new();

    /// <summary>Sub-districts the person named or chose, in the order named; empty when none.</summary>
    public IReadOnlyList<string> Streets { get; init; } = [];

    /// <summary>A sub-district the person asked about for which there are no texts; null when none.</summary>
    public string? UnknownStreet { get; init; }

    /// <summary>Years asked for, rising; empty when open.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The word that was read as the year (今年); null when it was named outright.</summary>
    public string? RelativeYear { get; init; }

    /// <summary>What was asked for last, as <see cref="Question.Subject"/>; empty when nothing was.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What was talked about before that and still counts, as <see cref="Question.Context"/>.</summary>
    public string Context { get; init; } = "";

    public QuestionKind Kind { get; init; }

    /// <summary>As <see cref="Question.Units"/>.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What there is to choose from since the last reply; empty when nothing.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What the last reply offered to look up (2014年); null when nothing.</summary>
    public string? Offer { get; init; }

    /// <summary>The one sub-district the last reply spoke of, whether it was asked for or not; null when none or several.</summary>
    public string? AnsweredStreet { get; init; }

    /// <summary>The year the last reply began with; null when it named none.</summary>
    public int? AnsweredYear { get; init; }

    /// <summary>What has been shown about the subject, as <see cref="ShownText"/> keeps it.</summary>
    public string Shown { get; init; } = "";

    /// <summary>Whether a subject was asked about that a next question can lean on.</summary>
    internal bool HasSubject => Subject.Length > 0;

    /// <summary>The same place, and nothing else: another subject comes.</summary>
    internal ConversationState WithoutSubject() => new() { Streets = Streets, UnknownStreet = UnknownStreet };

    /// <summary>The last question, as it was understood then.</summary>
    internal Question ToQuestion() => new()
    {
        Subject = Subject,
        Context = Context,
        Streets = Streets,
        UnknownStreet = UnknownStreet,
        Years = Years,
        RelativeYear = RelativeYear,
        Kind = Kind,
        Units = Units,
        IsOfPlace = true,
    };
}
