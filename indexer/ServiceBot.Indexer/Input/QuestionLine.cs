using System.Text.Json;
using ServiceBot.Answers;

namespace ServiceBot.Indexer.Input;

/// <summary>One question of an input file.</summary>
/// <param name="Id">As the line has it, a string or a number; null when it has none.</param>
/// <param name="Street">The sub-district set in the chat; null when none.</param>
/// <param name="History">Earlier turns, oldest first.</param>
internal sealed record QuestionLine(JsonElement? Id, string Question, string? Street, IReadOnlyList<HistoryTurn> History);

/// <summary>A line that is no question.</summary>
/// <param name="id">As far as it could be read.</param>
internal sealed class QuestionLineException(JsonElement? id, string message) : Exception(message)
{
    public JsonElement? Id { get; } = id;
}
