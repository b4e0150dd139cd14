using System.Text.Json;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Turns;

/// <summary>What a person said with a message: typed, or by a button (A1.2).</summary>
internal static class MessageText
{
    /// <returns>Null when the message has no text but something else, such as a picture or a card's form.</returns>
    public static string? Of(Activity message)
    {
        if (!string.IsNullOrWhiteSpace(message.Text))
            return WithoutMention(message);

        // A button's text comes as the text, as a plain value, or only as what was shown.
        if (message.Value is { ValueKind: JsonValueKind.String } value)
            return value.GetString();
        if (DisplayText(message.ChannelData) is { } shown)
            return shown;
        return message is { Value: null, Attachments: null or { Count: 0 } } ? message.Text ?? "" : null;
    }

    /// <summary>In a group the bot is spoken to by name (Teams: <c>&lt;at&gt;小助手&lt;/at&gt;</c>); that is no part of the question.</summary>
    private static string WithoutMention(Activity message)
    {
        var text = message.Text!;
        foreach (var entity in message.Entities ?? [])
        {
            if (entity is { Type: "mention", Extra: { } members }
                && Member(members, "mentioned") is { ValueKind: JsonValueKind.Object } mentioned && Text(mentioned, "id") is { } id && id == message.Recipient?.Id
                && Member(members, "text") is { ValueKind: JsonValueKind.String } named && named.GetString() is { Length: > 0 } name)
            {
                text = text.Replace(name, "", StringComparison.Ordinal);
            }
        }

        return text.Trim();
    }

    private static string? DisplayText(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("messageBack", out var back) && back.ValueKind == JsonValueKind.Object
            && Text(back, "displayText") is { Length: > 0 } shown ? shown : null;

    private static JsonElement? Member(IDictionary<string, JsonElement> members, string name) => members.TryGetValue(name, out var value) ? value : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
