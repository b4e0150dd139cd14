using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.State;

/// <summary>An activity as it stands in a conversation's transcript.</summary>
/// <param name="Sequence">Its place, from 1, without gaps when recorded; the watermark of Direct Line.</param>
/// <param name="Activity">With the id and timestamp it was given.</param>
internal sealed record RecordedActivity(long Sequence, Activity Activity)
{
    /// <summary>The id an activity gets: <c>{conversation}|0000001</c>, with more digits when seven do not do.</summary>
    public static string IdOf(string conversationId, long sequence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");
}
