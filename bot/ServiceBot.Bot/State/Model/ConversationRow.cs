namespace ServiceBot.Bot.State.Model;

/// <summary>A conversation as it stands in the database. Times are Unix milliseconds, UTC.</summary>
internal sealed class ConversationRow
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public string? UserId { get; set; }

    public string? Street { get; set; }

    /// <summary>JSON, at most 2 KB; empty for the empty state.</summary>
    public required string State { get; set; }

    public long CreatedAt { get; init; }

    public long UsedAt { get; set; }

    /// <summary>The sequence number given last; 0 when none has been. It outlives the activity that bears it.</summary>
    public long LastSequence { get; set; }

    /// <summary>The timestamp given last; no later one is smaller.</summary>
    public long LastTimestamp { get; set; }
}
