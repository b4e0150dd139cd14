using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>A question that was asked, and its answer.</summary>
/// <param name="Index">The index that was asked.</param>
internal sealed record Asked(AskRequest Request, Answer Answer, IndexReader Index)
{
    /// <summary>A question still to be asked.</summary>
    public Asked(AskRequest request)
        : this(request, null!, null!)
    {
    }

    /// <summary>Sub-districts the question is narrowed to; null when that is not known.</summary>
    public IReadOnlyList<string>? Streets { get; init; }

    /// <summary>Years the question is narrowed to; null when that is not known.</summary>
    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>A string in the question that stands in no text, name or fixed line; null when there is none.</summary>
    public string? Foreign { get; init; }

    public IEnumerable<Citation> AllCitations => Answer.Citations.Concat(Answer.Related);

    public override string ToString() =>
        $"{string.Join(" → ", Request.History.Select(turn => turn.User).Append(Request.Question))}{(Request.Street is null ? "" : $" [{Request.Street}]")}: {Answer.Status} {Answer.Text.ReplaceLineEndings(" / ")}";
}
