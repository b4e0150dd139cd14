using System.Globalization;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>What a client is given, by polling or over the stream.</summary>
/// <param name="Activities">In order; an array, so that an empty one is written too.</param>
/// <param name="Watermark">How far the client is with it; null leaves what it has (typing).</param>
internal sealed record ActivitySet(Activity[] Activities, string? Watermark)
{
    public static ActivitySet Of(IEnumerable<Activity> activities, long watermark) => new([.. activities], watermark.ToString(CultureInfo.InvariantCulture));
}
