using System.Text.Json;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>What tests look at in an activity as a client receives it.</summary>
internal static class WireActivity
{
    public static string? Id(this JsonElement activity) => activity.GetProperty("id").GetString();

    public static string? Text(this JsonElement activity) => activity.GetProperty("text").GetString();

    public static string? ReplyToId(this JsonElement activity) => activity.TryGetProperty("replyToId", out var id) ? id.GetString() : null;

    public static string? Role(this JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString();

    public static bool IsBots(this JsonElement activity) => activity.Role() == "bot";

    /// <summary>The status of the answer that goes along with a reply.</summary>
    public static string? Status(this JsonElement reply) => reply.GetProperty("channelData").GetProperty("serviceBot").GetProperty("status").GetString();
}
