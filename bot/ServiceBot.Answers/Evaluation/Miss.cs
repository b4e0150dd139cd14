namespace ServiceBot.Answers.Evaluation;

/// <summary>Why a question counts as missed. The names, in snake case, are the codes of the report.</summary>
public enum MissCode
{
    /// <summary>No gold place among the first five passages; detail: the rank of the first, if any.</summary>
    NoHit,

    /// <summary>No relevant document in the first place; detail: the rank of the first, if any.</summary>
    NotFirst,

    /// <summary>Something required is missing; detail: its first wording.</summary>
    MustMissing,

    /// <summary>Something forbidden is said; detail: what.</summary>
    MustNotPresent,

    /// <summary>No citation points to a gold report; detail: the documents cited.</summary>
    WrongCitation,

    /// <summary>An answerable question was declined.</summary>
    Declined,

    /// <summary>An answerable question was met with a question.</summary>
    AskedBack,

    /// <summary>The question was to be declined and was not.</summary>
    NotDeclined,

    /// <summary>The question was to be asked back and was not.</summary>
    NotAskedBack,

    /// <summary>The greeting was not met with a plain greeting.</summary>
    NotGreeted,

    /// <summary>None of the answers stands in the reply; detail: the first.</summary>
    AnswerNotContained,
}

/// <param name="Detail">What the code says of it; empty when there is nothing more to say.</param>
public sealed record MissReason(MissCode Code, string Detail = "");

/// <summary>A question that did not go as it should.</summary>
/// <param name="Type">Name of the question's type; <c>relevance</c> for those of outside sets.</param>
/// <param name="Status">Status of the reply; null when none was asked for.</param>
/// <param name="Text">The reply.</param>
public sealed record Miss(string Id, string Type, string Topic, string Question, AnswerStatus? Status, IReadOnlyList<MissReason> Reasons, string Text);
