using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceBot.Answers.Guarding;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.State;

/// <summary>
/// What of a person's activity may be kept: personal data is masked in whatever it says, its text, and the texts and numbers of every part, known or not; files lose
/// their contents (<see cref="FileContents"/>).
/// </summary>
/// <remarks>
/// What the protocol itself needs is left as it came: ids, addresses, times. They stand in known places; a member called <c>id</c> elsewhere is
/// typed by somebody and is masked.
/// </remarks>
internal static class ActivityMask
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "type", "localTimestamp", "localTimezone", "expiration", "channelId", "serviceUrl", "replyToId", "conversation", "relatesTo", "locale",
    };

    private static readonly HashSet<string> Accounts = new(StringComparer.Ordinal) { "from", "recipient", "membersAdded", "membersRemoved" };

    private static readonly HashSet<string> KeptOfAccount = new(StringComparer.Ordinal) { "id", "aadObjectId", "role" };

    // Clients find their own activity again by the first (protocol A4); both are made by the program, not typed.
    private static readonly HashSet<string> KeptOfChannelData = new(StringComparer.Ordinal) { "clientActivityID", "clientTimestamp" };

    /// <summary>The activity, masked.</summary>
    public static Activity Mask(Activity activity) => JsonSerializer.Deserialize<Activity>(Write(activity), ActivityJson.Options)!;

    /// <summary>The activity as JSON, masked.</summary>
    public static string Write(Activity activity)
    {
        var members = JsonSerializer.SerializeToNode(activity, ActivityJson.Options)!.AsObject();
        FileContents.Drop(members);
        foreach (var (name, value) in members.ToList())
        {
            if (!Kept.Contains(name) && Masked(value, KeptOf(name)) is var masked && !ReferenceEquals(masked, value))
                members[name] = masked;
        }

        return members.ToJsonString(ActivityJson.Options);
    }

    private static HashSet<string> KeptOf(string member) =>
        Accounts.Contains(member) ? KeptOfAccount : member == "channelData" ? KeptOfChannelData : [];

    /// <param name="kept">Members left alone, of the value itself or of the objects in its list.</param>
    private static JsonNode? Masked(JsonNode? node, HashSet<string> kept)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (!kept.Contains(name) && Masked(value, []) is var masked && !ReferenceEquals(masked, value))
                        members[name] = masked;
                }

                return members;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (Masked(list[i], kept) is var masked && !ReferenceEquals(masked, list[i]))
                        list[i] = masked;
                }

                return list;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number:
                var text = value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
                var shown = PersonalData.Mask(text);
                return shown == text ? value : JsonValue.Create(shown);
            default:
                return node;
        }
    }
}
