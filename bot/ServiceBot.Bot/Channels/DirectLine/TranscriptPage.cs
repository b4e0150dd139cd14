using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>A stretch of a transcript, for clients.</summary>
/// <param name="Activities">What clients are shown of it.</param>
/// <param name="Last">Sequence number up to which it goes.</param>
/// <param name="IsLast">Whether nothing was behind it.</param>
internal sealed record TranscriptPage(IReadOnlyList<Activity> Activities, long Last, bool IsLast);
