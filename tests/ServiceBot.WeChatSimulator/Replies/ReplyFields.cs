using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>A reply's elements, by name.</summary>
internal sealed class ReplyFields
{
    private const int ShownCharacters = 40;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Articles of a news reply; empty for others.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Articles { get; private set; } = [];

    /// <summary>An element's text; null when there is none.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <param name="format">What the account is set to; XML is understood from every account, JSON from those set to it.</param>
    /// <exception cref="BadReplyException">It is not such a body.</exception>
    public static ReplyFields Read(string body, BodyFormat format)
    {
        if (format == BodyFormat.Json && body.StartsWith('{'))
            return ReadJson(body);
        if (body.StartsWith('<'))
            return ReadXml(body);
        throw new BadReplyException($"既不是 success，也不是 XML：{(body.Length > ShownCharacters ? $"{body[..ShownCharacters]}…" : body)}");
    }

    /// <exception cref="BadReplyException">It is missing.</exception>
    public string Required(string name) => this[name] ?? throw new BadReplyException($"少了 {name}");

    private static ReplyFields ReadXml(string body)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException exception)
        {
            throw new BadReplyException($"XML 写坏了：{exception.Message}");
        }

        if (root.Name != "xml")
            throw new BadReplyException($"XML 的根是 {root.Name}，应是 xml");
        var fields = new ReplyFields();
        foreach (var element in root.Elements())
        {
            // A picture's id and the like stand one level below.
            var value = element.HasElements ? element.Descendants().FirstOrDefault(inner => !inner.HasElements)?.Value ?? "" : element.Value;
            if (!fields._values.TryAdd(element.Name.LocalName, value))
                throw new BadReplyException($"{element.Name} 写了两次");
        }

        fields.Articles = [.. root.Elements("Articles").Elements("item").Select(item => item.Elements().ToDictionary(part => part.Name.LocalName, part => part.Value, StringComparer.Ordinal))];
        return fields;
    }

    private static ReplyFields ReadJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var fields = new ReplyFields();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!fields._values.TryAdd(member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText()))
                    throw new BadReplyException($"{member.Name} 写了两次");
            }

            return fields;
        }
        catch (JsonException exception)
        {
            throw new BadReplyException($"JSON 写坏了：{exception.Message}");
        }
    }
}
