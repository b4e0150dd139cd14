using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceBot.Bot.State;

/// <summary>Takes out of an activity's attachments what a file holds. Their types and names stay, and what somebody filled into a card.</summary>
internal static class FileContents
{
    private const string Cards = "application/vnd.microsoft.card.";
    private const string DataAddress = "data:";

    /// <param name="activity">As JSON; changed.</param>
    public static void Drop(JsonObject activity)
    {
        if (activity["attachments"] is not JsonArray attachments)
            return;
        foreach (var attachment in attachments.OfType<JsonObject>())
        {
            if (!IsCard(attachment))
                attachment.Remove("content");
            DropData(attachment);
        }
    }

    private static bool IsCard(JsonObject attachment) =>
        attachment["contentType"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && type.GetValue<string>().StartsWith(Cards, StringComparison.OrdinalIgnoreCase);

    /// <summary>Wherever an address may stand, a picture may stand in its place (RFC 2397).</summary>
    private static void DropData(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (IsData(value))
                        members.Remove(name);
                    else
                        DropData(value);
                }

                break;
            case JsonArray list:
                for (var i = list.Count - 1; i >= 0; i--)
                {
                    if (IsData(list[i]))
                        list.RemoveAt(i);
                    else
                        DropData(list[i]);
                }

                break;
            default:
                break;
        }
    }

    private static bool IsData(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().AsSpan().TrimStart().StartsWith(DataAddress, StringComparison.OrdinalIgnoreCase);
}
