namespace ServiceBot.Answers.Turns;

/// <summary>Why a kept state cannot be gone on with.</summary>
public enum StateProblem
{
    /// <summary>It can.</summary>
    None = 0,

    /// <summary>It is not the JSON of a state, or longer than one can be.</summary>
    Broken,

    /// <summary>It was written by a version of the program that keeps it otherwise.</summary>
    OtherVersion,
}
