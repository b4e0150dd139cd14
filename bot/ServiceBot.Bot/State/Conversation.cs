using ServiceBot.Answers.Turns;

namespace ServiceBot.Bot.State;

/// <summary>What is kept of a conversation between two turns.</summary>
/// <param name="ChannelId">The channel it is held on, as <see cref="Activities.ChannelIds"/> names them.</param>
/// <param name="Id">Unique in its channel; compared ordinally.</param>
internal sealed record Conversation(string ChannelId, string Id)
{
    /// <summary>The one person in it, as the channel names them; null as long as the channel does not tell, or when several take part. Once known it stays.</summary>
    public string? UserId { get; init; }

    /// <summary>The sub-district set in it; null when none is.</summary>
    public string? Street { get; init; }

    /// <summary>What is known of what was said; at most 2 KB as JSON, and nothing of the answers themselves.</summary>
    public ConversationState State { get; init; } = ConversationState.Empty;

    /// <summary>UTC; set by the store.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something was last recorded or committed in it, UTC; set by the store.</summary>
    public DateTimeOffset LastUsedAt { get; init; }
}
