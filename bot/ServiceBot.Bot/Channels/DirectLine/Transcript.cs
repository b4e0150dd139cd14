using System.Globalization;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>The transcripts as clients read them: by watermark, which is a sequence number, and without what is between channel and bot.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Transcript(IStateStore store)
{
    /// <summary>Most that is read at a time; a client comes again for the rest.</summary>
    public const int PageLength = 200;

    /// <summary>Whether clients are shown an activity: all but <c>conversationUpdate</c>, which is for the bot (A3).</summary>
    public static bool IsShown(Activity activity) => activity.Type != ActivityTypes.ConversationUpdate;

    /// <summary>The sequence number a watermark stands for; null when there is none.</summary>
    /// <exception cref="DirectLineException">400: it is none of ours.</exception>
    public static long? ParseWatermark(string? watermark)
    {
        if (string.IsNullOrEmpty(watermark))
            return null;
        return long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence : throw DirectLineException.BadArgument("'watermark' is not one that was given out.");
    }

    /// <param name="after">0 for the history from its start.</param>
    public async Task<TranscriptPage> ReadAsync(string conversationId, long after, CancellationToken cancellation)
    {
        // The one before goes along: where it is missing, so is what the watermark was given out for.
        var from = Math.Max(0, after - 1);
        var read = await store.ReadAsync(ChannelIds.DirectLine, conversationId, from, PageLength + 1, cancellation);
        if (read.Count == 0 && after > 0)
            return new TranscriptPage([], await LastAsync(conversationId, cancellation) ?? after, IsLast: true);
        var page = read.Where(recorded => recorded.Sequence > after).Take(PageLength).ToList();
        return new TranscriptPage(
            page.Select(recorded => recorded.Activity).Where(IsShown).ToList(),
            page.Count > 0 ? page[^1].Sequence : after,
            IsLast: read.Count <= PageLength);
    }

    /// <summary>The watermark, or the transcript's end when that comes before it: of another state, as after a backup was put back.</summary>
    public async Task<long> ClampAsync(string conversationId, long after, CancellationToken cancellation) =>
        after == 0 || (await store.ReadAsync(ChannelIds.DirectLine, conversationId, after - 1, 1, cancellation)).Count > 0
            ? after : await LastAsync(conversationId, cancellation) ?? after;

    /// <summary>Null when the transcript is empty, or all of it forgotten.</summary>
    private async Task<long?> LastAsync(string conversationId, CancellationToken cancellation)
    {
        long? last = null;
        IReadOnlyList<RecordedActivity> read;
        do
        {
            read = await store.ReadAsync(ChannelIds.DirectLine, conversationId, last ?? 0, PageLength, cancellation);
            last = read.Count > 0 ? read[^1].Sequence : last;
        }
        while (read.Count == PageLength);

        return last;
    }
}
