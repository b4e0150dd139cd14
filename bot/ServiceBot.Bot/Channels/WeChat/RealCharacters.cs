using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceBot.Bot.Channels.WeChat.Callback;

namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>
/// Writes texts into JSON with every character as it is, but for the quotation mark, the backslash and control characters: WeChat shows people
/// escapes as they stand, or refuses them (B5). The serializer's most relaxed encoder still escapes emoji and some spaces.
/// </summary>
internal sealed class RealCharacters : JsonConverter<string>
{
    /// <summary>What WeChat is sent is written by these.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Converters = { new RealCharacters() } };

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        var json = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in CleanText.Of(value))
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c == '\n')
                json.Append("\\n");
            else if (c < ' ')
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                json.Append(c);
        }

        writer.WriteRawValue(json.Append('"').ToString(), skipInputValidation: true);
    }
}
