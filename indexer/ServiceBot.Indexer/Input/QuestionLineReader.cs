using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceBot.Answers;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Input;

/// <summary>Reads a line <c>{"id","question","street"?,"history"?}</c>; other members are ignored.</summary>
/// <param name="streets">Sub-districts there are texts for.</param>
internal sealed partial class QuestionLineReader(CommandContext context, IReadOnlyList<string> streets)
{
    /// <exception cref="QuestionLineException">The line is no question.</exception>
    public QuestionLine Read(ReadOnlySpan<byte> line)
    {
        using var json = Parse(Decode(line));
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new QuestionLineException(null, context.Text("这一行不是 JSON 对象。", "the line is not a JSON object."));

        var id = Id(root);
        var question = Text(root, "question", id)
            ?? throw new QuestionLineException(id, context.Text("缺少 question。", "question is missing."));
        var street = Text(root, "street", id);
        if (street is not null && !streets.Contains(street, StringComparer.Ordinal))
            throw new QuestionLineException(id, StreetNames.Unknown(street, streets, context));
        return new QuestionLine(id, question, street, History(root, id));
    }

    private string Decode(ReadOnlySpan<byte> line)
    {
        try
        {
            return WithoutLoneSurrogates(TextFile.StrictUtf8.GetString(line).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            throw new QuestionLineException(null, context.Text("这一行不是 UTF-8 编码。", "the line is not UTF-8."));
        }
    }

    private JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException exception)
        {
            throw new QuestionLineException(null, context.Text($"不是有效的 JSON：{exception.Message}", $"not valid JSON: {exception.Message}"));
        }
    }

    private List<HistoryTurn> History(JsonElement root, JsonElement? id)
    {
        if (!root.TryGetProperty("history", out var history) || history.ValueKind == JsonValueKind.Null)
            return [];
        if (history.ValueKind != JsonValueKind.Array || history.EnumerateArray().Any(turn => turn.ValueKind != JsonValueKind.Object))
            throw WrongType(id, "history", context.Text("[{\"user\",\"bot\",\"choices\"?}]", "[{\"user\",\"bot\",\"choices\"?}]"));
        return history.EnumerateArray()
            .Select(turn => new HistoryTurn(Text(turn, "user", id) ?? "", Text(turn, "bot", id) ?? "", Choices(turn, id)))
            .ToList();
    }

    private List<string>? Choices(JsonElement turn, JsonElement? id)
    {
        if (!turn.TryGetProperty("choices", out var choices) || choices.ValueKind == JsonValueKind.Null)
            return null;
        if (choices.ValueKind != JsonValueKind.Array || choices.EnumerateArray().Any(choice => choice.ValueKind != JsonValueKind.String))
            throw WrongType(id, "choices", "[\"…\"]");
        return choices.EnumerateArray().Select(choice => choice.GetString()!).ToList();
    }

    private string? Text(JsonElement root, string name, JsonElement? id)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw WrongType(id, name, "\"…\"");
    }

    private JsonElement? Id(JsonElement root)
    {
        if (!root.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null)
            return null;
        return id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.Clone() : throw WrongType(null, "id", "\"…\"");
    }

    private QuestionLineException WrongType(JsonElement? id, string name, string expected) =>
        new(id, context.Text($"{name} 的类型不对，应是 {expected}。", $"{name} has the wrong type; expected {expected}."));

    // JSON may escape half a surrogate pair; as text that is no character, so it becomes the replacement character.
    private static string WithoutLoneSurrogates(string line) => line.Contains("\\u", StringComparison.Ordinal)
        ? EscapedUnit().Replace(line, match => match.Groups["lone"].Success ? "\\uFFFD" : match.Value)
        : line;

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex EscapedUnit();
}
