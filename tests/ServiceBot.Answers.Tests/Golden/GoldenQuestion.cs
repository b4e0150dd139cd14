using System.Text.Json.Serialization;

namespace ServiceBot.Answers.Tests.Golden;

/// <summary>A question to the shipped knowledge with what its answer must be.</summary>
/// <param name="Documents">Ids that must stand among the citations.</param>
/// <param name="Has">Strings that must stand in the text.</param>
/// <param name="HasNot">Strings that must not.</param>
/// <param name="Must">Whether it may never fail.</param>
internal sealed record GoldenQuestion(
    string Id,
    string Question,
    AnswerStatus Status,
    IReadOnlyList<string> Documents,
    IReadOnlyList<string> Has,
    IReadOnlyList<string> HasNot,
    [property: JsonRequired] bool Must,
    string? Street = null,
    IReadOnlyList<HistoryTurn>? History = null)
{
    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public string? WrongWith(Answer answer)
    {
        var wrong = new List<string>();
        if (answer.Status != Status)
            wrong.Add($"status {answer.Status}, not {Status}");
        wrong.AddRange(Documents.Where(id => answer.Citations.All(citation => citation.Document != id)).Select(id => $"does not cite {id}"));
        wrong.AddRange(Has.Where(text => !answer.Text.Contains(text, StringComparison.Ordinal)).Select(text => $"does not say {text}"));
        wrong.AddRange(HasNot.Where(text => answer.Text.Contains(text, StringComparison.Ordinal)).Select(text => $"says {text}"));
        return wrong.Count == 0 ? null : $"{Id} {Question}: {string.Join("; ", wrong)}\n    {answer.Text}";
    }
}
