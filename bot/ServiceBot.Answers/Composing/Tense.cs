namespace ServiceBot.Answers.Composing;

/// <summary>What a sentence tells of.</summary>
internal enum Tense
{
    /// <summary>Something that was or is so; or a plan that the sentence itself calls one.</summary>
    Told,

    /// <summary>A plan; the sentence does not say so, its section or document does.</summary>
    Planned,

    /// <summary>A target; the sentence does not say so, its heading does.</summary>
    Aimed,
}
