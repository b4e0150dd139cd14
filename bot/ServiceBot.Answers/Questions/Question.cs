using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Questions;

/// <summary>What a question asks for. One question may ask for several.</summary>
[Flags]
public enum QuestionKind
{
    Unknown = 0,
    HowMany = 1 << 0,
    Which = 1 << 1,
    Where = 1 << 2,
    When = 1 << 3,
    Who = 1 << 4,
    HowTo = 1 << 5,
    Whether = 1 << 6,
    Compare = 1 << 7,
    Phone = 1 << 8,
    Money = 1 << 9,
    OpeningHours = 1 << 10,
    Duration = 1 << 11,
    Papers = 1 << 12,
    Conditions = 1 << 13,
    Meaning = 1 << 14,
    Person = 1 << 15,
    Address = 1 << 16,
    Weekend = 1 << 17,
    Apply = 1 << 18,
    Reason = 1 << 19,

    /// <summary>Who has to approve, or whether somebody has to.</summary>
    Approval = 1 << 20,
}

/// <summary>A question as understood, with the conversation taken into account.</summary>
public sealed record Question
{
    /// <summary>Folded and put into standard words, without place, year, greeting and filler: what is looked for.</summary>
    public required string Subject { get; init; }

    /// <summary>What earlier turns were about, when the question leans on them; counts less than the subject. Empty otherwise.</summary>
    public string Context { get; init; } = "";

    /// <summary>Sub-districts with texts that the question is narrowed to; empty when open. More than one when several are named.</summary>
    public IReadOnlyList<string> Streets { get; init; } = [];

    /// <summary>Whether <see cref="Streets"/> is the one set in the chat, which the person did not name.</summary>
    public bool IsOfChatStreet { get; init; }

    /// <summary>A sub-district the question names for which there are no texts.</summary>
    public string? UnknownStreet { get; init; }

    /// <summary>Years asked for, rising; empty when open.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The word of the question that was read as a year of the texts (今年), for the note that says so; null otherwise.</summary>
    public string? RelativeYear { get; init; }

    /// <summary>Whether it names a sub-district or goes on with a talk; such a one is never said to be none of our business.</summary>
    public bool IsOfPlace { get; init; }

    /// <summary>Slips of typing that were mended, in reading order, for the note that says so.</summary>
    public IReadOnlyList<Mend> Mended { get; init; } = [];
    public QuestionKind Kind { get; init; }

    /// <summary>Units a figure may have that answers the question (户, 台 …); empty when any will do.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>How it was read; null for one that was not typed.</summary>
    public Reading? Reading { get; init; }
}
