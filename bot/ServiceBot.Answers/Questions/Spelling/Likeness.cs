namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>How readily one character is typed for another, least readily first.</summary>
internal enum Likeness
{
    /// <summary>They have nothing in common.</summary>
    None,

    /// <summary>Many people do not tell their sounds apart.</summary>
    Near,

    /// <summary>They sound the same but for the tone, or are of one family of traditional characters.</summary>
    Same,
}
