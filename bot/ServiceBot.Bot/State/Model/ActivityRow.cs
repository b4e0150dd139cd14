namespace ServiceBot.Bot.State.Model;

/// <summary>An activity of a transcript as it stands in the database.</summary>
internal sealed class ActivityRow
{
    public required string ConversationId { get; init; }

    public required string ChannelId { get; init; }

    public long Sequence { get; init; }

    /// <summary>Unix milliseconds, UTC; the activity's timestamp.</summary>
    public long RecordedAt { get; init; }

    public bool AwaitsAnswer { get; set; }

    /// <summary>The activity without its id and timestamp, personal data masked.</summary>
    public required string Json { get; init; }
}
