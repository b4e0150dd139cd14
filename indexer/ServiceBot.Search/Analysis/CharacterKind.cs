namespace ServiceBot.Search.Analysis;

/// <summary>How a character of folded text behaves at the edge of a word.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Any other: left to ICU, with its neighbours.</summary>
    Other,

    /// <summary>White space or punctuation that no rule joins to a word.</summary>
    Mark,

    /// <summary>Punctuation joined to a word only between two letters or digits, such as a decimal point. Beside anything else it is a mark.</summary>
    Joiner,

    /// <summary>ASCII digit or lower-case letter; a run of them is one word.</summary>
    Latin,

    /// <summary>A character of ICU's Chinese dictionary; where a run of them is cut depends on the run alone.</summary>
    Hanzi,
}
