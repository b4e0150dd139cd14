namespace ServiceBot.Answers;

/// <summary>How a question ended. A closed list.</summary>
public enum AnswerStatus
{
    /// <summary>The passages support an answer; 1 to 3 citations, always.</summary>
    Answered,

    /// <summary>Several sub-districts, years or services fit and the choice changes the answer; 2 to 5 choices.</summary>
    Clarify,

    /// <summary>In our field, but the texts do not say; no citation, up to 2 related ones.</summary>
    NoMatch,

    /// <summary>Not ours: other subjects, injection, abuse, small talk beyond a greeting.</summary>
    OutOfScope,

    /// <summary>Greeting, thanks, goodbye, "what can you do".</summary>
    Greeting,

    /// <summary>Personal data typed in.</summary>
    Blocked,

    /// <summary>Danger to life: 110, 119, 120 first.</summary>
    Crisis,

    /// <summary>Empty, too long, or nothing to read in it.</summary>
    Invalid,

    /// <summary>A fault on our side, with an id.</summary>
    Error,
}
