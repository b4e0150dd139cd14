using System.Text;
using System.Text.Json;
using System.Xml;
using ServiceBot.Bot.Channels.Web;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>Reads the fields of a body: the children of XML's root, or the members of a JSON object.</summary>
internal static class BodyFields
{
    private const string Root = "xml";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // No document type, so no entities of one's own. Characters are cleaned later instead of refused: what WeChat lets through a person has typed.
    private static readonly XmlReaderSettings XmlRules = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>Bytes as text: UTF-8, with or without its mark.</summary>
    /// <exception cref="CallbackRefusedException">400: they are none.</exception>
    public static string TextOf(ReadOnlySpan<byte> body)
    {
        try
        {
            return StrictUtf8.GetString(body.StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body);
        }
        catch (DecoderFallbackException)
        {
            throw CallbackRefusedException.Unreadable("正文不是 UTF-8");
        }
    }

    /// <summary>How a decrypted message is written; its envelope has a form of its own.</summary>
    public static CallbackFormat FormatOf(string message) => message.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) ? CallbackFormat.Json : CallbackFormat.Xml;

    /// <returns>Texts by name, ordinal. Of fields that are there twice the first counts; fields with more in them than text are left out.</returns>
    /// <exception cref="CallbackRefusedException">400: it is not of that form.</exception>
    public static IReadOnlyDictionary<string, string> Read(string body, CallbackFormat format)
    {
        try
        {
            return format == CallbackFormat.Json ? ReadJson(body) : ReadXml(body);
        }
        catch (Exception exception) when (exception is XmlException or JsonException or InvalidOperationException or ArgumentException)
        {
            // Whatever the parser says of it stays here: it may quote the message.
            throw CallbackRefusedException.Unreadable(format == CallbackFormat.Json ? "正文不是合格的 JSON" : "正文不是合格的 XML");
        }
    }

    private static Dictionary<string, string> ReadXml(string body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(new StringReader(body), XmlRules);
        if (reader.MoveToContent() != XmlNodeType.Element || reader.Name != Root)
            throw new XmlException();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                var name = reader.Name;
                if (ReadText(reader) is { } text)
                    fields.TryAdd(name, text);
            }
        }

        return fields;
    }

    /// <summary>Reads to the element's end.</summary>
    /// <returns>Null when elements stand in it.</returns>
    private static string? ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var isText = true;
        while (reader.Read() && reader.Depth > 1)
        {
            if (reader.NodeType is XmlNodeType.Element)
                isText = false;
            else if (reader.Depth == 2)
                text.Append(reader.Value);
        }

        return isText ? text.ToString() : null;
    }

    private static Dictionary<string, string> ReadJson(string body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(body);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String)
                fields.TryAdd(member.Name, JsonString.Read(member.Value));
            else if (member.Value.ValueKind == JsonValueKind.Number)
                fields.TryAdd(member.Name, member.Value.GetRawText());
        }

        return fields;
    }
}
