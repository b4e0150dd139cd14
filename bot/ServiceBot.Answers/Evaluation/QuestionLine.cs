using System.Text.Json;

namespace ServiceBot.Answers.Evaluation;

/// <summary>A line of a question file is not as it should be; the message is English.</summary>
internal sealed class QuestionLineException(string chinese, string english) : Exception(english)
{
    public string Chinese { get; } = chinese;
}

/// <summary>One line of a question file; every reading method throws <see cref="QuestionLineException"/> on a wrong form.</summary>
internal readonly struct QuestionLine
{
    private readonly JsonElement _line;

    public QuestionLine(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw new QuestionLineException("不是 JSON 对象。应写成 {\"id\":…,\"question\":…,…}。", "not a JSON object. Write {\"id\":…,\"question\":…,…}.");
        _line = line;
    }

    public bool Has(string name) => _line.TryGetProperty(name, out _);

    /// <summary>A string that must be there and not be blank.</summary>
    public string Text(string name) => OptionalText(name) ?? throw Wrong(name, "非空的字符串", "a string that is not empty");

    /// <summary>A string that must be there; people send blank questions too.</summary>
    public string Question() =>
        _line.TryGetProperty("question", out var value) ? StringOf(value, "question") : throw Wrong("question", "字符串", "a string");

    /// <summary>Null when absent or null.</summary>
    public string? OptionalText(string name) =>
        _line.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? TextOf(value, name) : null;

    public IReadOnlyList<string> Texts(string name)
    {
        var items = Items(_line, name);
        return items.ConvertAll(item => TextOf(item, name));
    }

    public IReadOnlyList<IReadOnlyList<string>> TextLists(string name)
    {
        var lists = new List<IReadOnlyList<string>>();
        foreach (var list in Items(_line, name))
        {
            if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
                throw Wrong(name, "由非空列表组成的列表", "a list of lists that are not empty");
            lists.Add(list.EnumerateArray().Select(item => TextOf(item, name)).ToList());
        }

        return lists;
    }

    public QuestionType Type()
    {
        var name = Text("type");
        return QuestionTypes.Parse(name) ?? throw new QuestionLineException(
            $"不认识的 type“{name}”。可用：{QuestionTypes.AllNames}。", $"unknown type \"{name}\". Known: {QuestionTypes.AllNames}.");
    }

    public IReadOnlyList<GoldPlace> Gold() =>
        Items(_line, "gold").ConvertAll(item => new GoldPlace(Member(item, "gold", "report"), Member(item, "gold", "quote")));

    public IReadOnlyList<HistoryTurn> History() =>
        Items(_line, "history").ConvertAll(item => new HistoryTurn(Member(item, "history", "user"), Member(item, "history", "bot"), Choices(item)));

    private static List<JsonElement> Items(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : throw Wrong(name, "列表", "a list");
    }

    private static List<string>? Choices(JsonElement turn) =>
        turn.TryGetProperty("choices", out var value) && value.ValueKind != JsonValueKind.Null
            ? Items(turn, "choices").ConvertAll(choice => TextOf(choice, "history.choices"))
            : null;

    private static string Member(JsonElement item, string list, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
            ? TextOf(value, $"{list}.{name}")
            : throw Wrong($"{list}.{name}", "非空的字符串", "a string that is not empty");

    private static string TextOf(JsonElement value, string name) =>
        StringOf(value, name) is var text && !string.IsNullOrWhiteSpace(text) ? text : throw Wrong(name, "非空的字符串", "a string that is not empty");

    private static string StringOf(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(name, "字符串", "a string");
        }
        catch (InvalidOperationException)
        {
            throw Wrong(name, "没有半个代理对的字符串", "a string without unpaired surrogates");
        }
    }

    private static QuestionLineException Wrong(string name, string chinese, string english) =>
        new($"“{name}”应是{chinese}。", $"\"{name}\" should be {english}.");
}
