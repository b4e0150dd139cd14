using System.Text.Json;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.State;

/// <summary>An activity as the database holds it: JSON without id and timestamp, which follow from its place, and of what people send without their personal data and files.</summary>
internal static class StoredActivity
{
    public static string Write(Activity activity)
    {
        var bare = activity with { Id = null, Timestamp = null };
        return activity.IsFromBot ? JsonSerializer.Serialize(bare, ActivityJson.Options) : ActivityMask.Write(bare);
    }

    /// <param name="recordedAt">Unix milliseconds, UTC.</param>
    public static RecordedActivity Read(string conversationId, long sequence, long recordedAt, string json) =>
        Place(JsonSerializer.Deserialize<Activity>(json, ActivityJson.Options)!, conversationId, sequence, recordedAt);

    /// <summary>The activity with the id and timestamp of its place.</summary>
    public static RecordedActivity Place(Activity activity, string conversationId, long sequence, long recordedAt) => new(
        sequence, activity with { Id = RecordedActivity.IdOf(conversationId, sequence), Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(recordedAt) });
}
