using System.Text.Json;
using System.Text.Unicode;
using ServiceBot.Answers;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>Reads the JSON body of <c>POST /api/ask</c>.</summary>
internal static class AskReader
{
    /// <summary>Longest text of an earlier turn that is looked at, in UTF-16 units; the rest is cut off.</summary>
    public const int MostHistoryLength = 2000;

    // As many as an answer offers.
    private const int MostChoices = 5;

    private const string Example = "例如 {\"question\":\"哪里有老年食堂\"}";
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="streets">Names that may be set.</param>
    /// <param name="mostTurns">Latest turns of a history that are looked at.</param>
    /// <exception cref="BadAskException">The body is not what the contract says.</exception>
    public static Ask Read(ReadOnlyMemory<byte> body, IReadOnlyList<string> streets, int mostTurns)
    {
        if (!Utf8.IsValid(body.Span))
            throw Bad("not_utf8", "请求正文不是 UTF-8 编码。请用 UTF-8 发送。");
        using var json = Parse(body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw Bad("bad_type", $"请求正文应是一个 JSON 对象，{Example}。");

        var question = Text(root, "question", "question")
            ?? throw Bad("missing_question", $"缺少 question。请写上要问的话，{Example}。");
        return new Ask(question)
        {
            Street = CheckStreet(Text(root, "street", "street"), streets),
            ConversationId = Text(root, "conversationId", "conversationId"),
            History = History(root, mostTurns),
        };
    }

    /// <exception cref="BadAskException">There are no texts for the sub-district.</exception>
    public static string? CheckStreet(string? street, IReadOnlyList<string> streets)
    {
        var name = street?.Trim();
        if (name is null or "" || streets.Contains(name, StringComparer.Ordinal))
            return name;
        var known = streets.Count == 0 ? "现在没有可选的街道，请去掉 street。" : $"可选：{string.Join("、", streets)}；不限定就去掉 street。";
        throw Bad("unknown_street", $"没有“{Shortened(name)}”的资料。{known}");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException exception)
        {
            throw Bad("bad_json", $"请求正文不是合格的 JSON（第 {exception.LineNumber + 1} 行第 {exception.BytePositionInLine + 1} 字节）。请检查引号、逗号和括号，{Example}。");
        }
    }

    private static List<HistoryTurn>? History(JsonElement root, int mostTurns)
    {
        if (Member(root, "history") is not { } list)
            return null;
        if (list.ValueKind != JsonValueKind.Array)
            throw Bad("bad_type", "history 应是一个列表，每项形如 {\"user\":\"…\",\"bot\":\"…\"}，从早到晚排。");
        return list.EnumerateArray().Index().Skip(list.GetArrayLength() - mostTurns)
            .Select(turn => HistoryTurn(turn.Item, $"history[{turn.Index}]")).ToList();
    }

    private static HistoryTurn HistoryTurn(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw Bad("bad_type", $"{name} 应是 {{\"user\":\"…\",\"bot\":\"…\"}}。");
        return new HistoryTurn(
            Cut(Text(item, "user", $"{name}.user") ?? throw Bad("bad_type", $"{name} 缺少 user（当时问的话）。")),
            Cut(Text(item, "bot", $"{name}.bot") ?? throw Bad("bad_type", $"{name} 缺少 bot（当时答的话）。")),
            Choices(item, $"{name}.choices"));
    }

    private static List<string>? Choices(JsonElement item, string name)
    {
        if (Member(item, "choices") is not { } list)
            return null;
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(choice => choice.ValueKind != JsonValueKind.String))
            throw Bad("bad_type", $"{name} 应是文字的列表，或者不写。");
        return list.EnumerateArray().Take(MostChoices).Select(choice => Cut(JsonString.Read(choice))).ToList();
    }

    private static string? Text(JsonElement parent, string member, string name)
    {
        if (Member(parent, member) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? JsonString.Read(value)
            : throw Bad("bad_type", $"{name} 应是文字（加双引号的字符串）。");
    }

    /// <summary>Null when there is none, or it is null.</summary>
    private static JsonElement? Member(JsonElement parent, string name)
    {
        try
        {
            return parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // The framework unescapes the names it compares, and refuses half a surrogate pair.
            throw Bad("bad_json", $"请求正文里有一个成员名不是合格的文字（\\ud800 这样的半个字符）。请改正，{Example}。");
        }
    }

    private static string Shortened(string text) => text.Length <= 20 ? text : $"{Cut(text, 20)}…";

    /// <summary>Cut so that no surrogate pair is parted.</summary>
    private static string Cut(string text, int most = MostHistoryLength) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static BadAskException Bad(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
}
