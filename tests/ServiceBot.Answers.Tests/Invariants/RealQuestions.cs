using System.Text.Json;
using ServiceBot.Answers.Tests.Golden;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Questions people wrote: of the service descriptions, the question sets of the repository, and those beside it where they are.</summary>
internal static class RealQuestions
{
    private const string ColloquialFile = "tests/questions/colloquial.jsonl";

    /// <summary>The shared question sets; null when they are not there.</summary>
    public static string? SharedFolder { get; } =
        Path.GetFullPath(Path.Combine(ShippedKnowledge.Root(), "..", "shared", "eval")) is var folder && Directory.Exists(folder) ? folder : null;

    public static IEnumerable<AskRequest> All(ShippedKnowledge knowledge) => knowledge.Services
        .SelectMany(service => service.Questions.Where((_, number) => number % 2 == 0).Select((question, number) => new AskRequest(question) { Street = number % 2 == 0 ? service.Street : null }))
        .Concat(OfFile(Path.Combine(ShippedKnowledge.Root(), ColloquialFile)))
        .Concat(OfFile(Path.Combine(AppContext.BaseDirectory, "Golden", "questions.jsonl")))
        .Concat(Shared());

    public static IEnumerable<AskRequest> Shared() => SharedFolder is null ? [] : OfFile(Path.Combine(SharedFolder, "questions.jsonl"));

    private static IEnumerable<AskRequest> OfFile(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return new AskRequest(root.GetProperty("question").GetString()!)
            {
                Street = root.TryGetProperty("street", out var street) ? street.GetString() : null,
                History = root.TryGetProperty("history", out var history) ? history.Deserialize<List<HistoryTurn>>(AnswerJson.Options) ?? [] : [],
            };
        }
    }
}
