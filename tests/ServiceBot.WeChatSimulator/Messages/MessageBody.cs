using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Messages;

/// <summary>Elements as a body, in XML or JSON; the names are the same in both.</summary>
internal static class MessageBody
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IEnumerable<MessageField> fields, BodyFormat format) => format == BodyFormat.Json ? Json(fields) : Xml(fields);

    private static byte[] Xml(IEnumerable<MessageField> fields)
    {
        var xml = new StringBuilder("<xml>");
        foreach (var (name, value, isNumber) in fields)
        {
            var inner = isNumber ? value : $"<![CDATA[{value.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";
            xml.Append('<').Append(name).Append('>').Append(inner).Append("</").Append(name).Append(">\n");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</xml>").ToString());
    }

    private static byte[] Json(IEnumerable<MessageField> fields)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Relaxed))
        {
            json.WriteStartObject();
            foreach (var (name, value, isNumber) in fields)
            {
                json.WritePropertyName(name);
                if (isNumber)
                    json.WriteRawValue(value);
                else
                    json.WriteStringValue(value);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
