using System.Globalization;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>What a client is given, by polling or over the stream.</summary>
/// <param name="Activities">In order; an array, so that an empty one is written too.</param>
/// <param name="Watermark">How far the client is with it; null leaves what it has (typing).</param>
internal sealed record ActivitySet(Activity[] Activities, string? Watermark)
{
    public static ActivitySet Of(IEnumerable<Activity> activities, long watermark) => new([.. activities.Select(Shown)], watermark.ToString(CultureInfo.InvariantCulture));

    /// <summary>Something that stands in no transcript.</summary>
    public static ActivitySet OfPassing(Activity activity) => new([Shown(activity)], Watermark: null);

    // The address the service was reached by is between channel and bot.
    private static Activity Shown(Activity activity) => activity with { ServiceUrl = null };
}
