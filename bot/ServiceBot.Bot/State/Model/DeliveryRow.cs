using ServiceBot.Bot.Channels.WeChat.Ledger;

namespace ServiceBot.Bot.State.Model;

/// <summary>A message WeChat delivered, once or several times, as the ledger has it; no text, and no raw OpenID. Times are Unix milliseconds, UTC.</summary>
internal sealed class DeliveryRow
{
    public required string ChannelId { get; init; }

    /// <summary>Keyed hash of what makes the message the same one (B4).</summary>
    public required string Key { get; init; }

    public required string UserId { get; init; }

    /// <summary>Null once the conversation has been forgotten; the row outlives it, so that a repeat is still known as such.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The channel again, null together with <see cref="ConversationId"/>: a foreign key is emptied as a whole.</summary>
    public string? ConversationChannelId { get; set; }

    /// <summary>Of the activity recorded for the message.</summary>
    public long Sequence { get; set; }

    /// <summary>Of the reply in the transcript; null when there is none.</summary>
    public long? ReplySequence { get; set; }

    public long ReceivedAt { get; init; }

    public long? ComputedAt { get; set; }

    /// <summary>A reply that stands in no transcript; null when the transcript has it, or there is none.</summary>
    public FixedReply? Says { get; set; }

    /// <summary>The instance that computes the turn.</summary>
    public string? LeaseBy { get; set; }

    public long LeaseUntil { get; set; }

    /// <summary>When it became certain that the answer does not go out as the passive reply.</summary>
    public long? HeldAt { get; set; }

    /// <summary>How it is to go out instead; null unless held.</summary>
    public DeliveryWay? HeldFor { get; set; }

    /// <summary>When the one attempt to send it as a customer-service message began; counts towards the quota.</summary>
    public long? SentAt { get; set; }

    public long? DeliveredAt { get; set; }

    public DeliveryWay? DeliveredBy { get; set; }

    public long? ExpiredAt { get; set; }

    /// <summary>The encrypted OpenID, as long as a late answer needs it; null before and after.</summary>
    public byte[]? OpenId { get; set; }
}
