namespace ServiceBot.Answers.Composing;

/// <summary>What a quoted statement makes of a yes/no question.</summary>
internal enum Verdict
{
    /// <summary>It does not settle the question; the quote stands alone.</summary>
    Open,

    /// <summary>What was asked about is there: 有没有送餐.</summary>
    There,

    /// <summary>What was asked about is not there, or did not happen: 有没有违反规定.</summary>
    NotThere,

    /// <summary>It is so, or was done: 换届过吗.</summary>
    So,

    /// <summary>It may be done: 可以网上办吗.</summary>
    May,

    /// <summary>It is planned.</summary>
    Planned,

    /// <summary>Asked whether it was done, the statement gives a plan.</summary>
    PlannedOnly,

    /// <summary>Asked whether all is done, the statement gives a part.</summary>
    NotAll,
}
