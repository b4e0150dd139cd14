using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>A delivered message as the ledger has it at one moment.</summary>
/// <param name="ChannelId">With <paramref name="Key"/>, what it is known by.</param>
/// <param name="UserId">Whose it is, hashed; also the id of their conversation.</param>
/// <param name="ConversationId">Null once the conversation has been forgotten.</param>
/// <param name="Sequence">Of the recorded activity.</param>
/// <param name="ReplySequence">Of the reply in the transcript; null when it is not there.</param>
internal sealed record Delivery(string ChannelId, string Key, string UserId, string? ConversationId, long Sequence, long? ReplySequence)
{
    public DateTimeOffset ReceivedAt { get; init; }

    public bool IsComputed { get; init; }

    /// <summary>A reply that stands in no transcript.</summary>
    public FixedReply? Says { get; init; }

    public string? LeaseBy { get; init; }

    public DateTimeOffset LeaseUntil { get; init; }

    /// <summary>How the answer goes out instead of as the passive reply; null unless it is held.</summary>
    public DeliveryWay? HeldFor { get; init; }

    /// <summary>Whether the one attempt to send it has begun.</summary>
    public bool IsSent { get; init; }

    public DeliveryWay? DeliveredBy { get; init; }

    public bool IsExpired { get; init; }

    /// <summary>The encrypted OpenID; null when no late answer needs it.</summary>
    public byte[]? OpenId { get; init; }

    public bool IsHeld => HeldFor is not null;

    public bool IsOver => DeliveredBy is not null || IsExpired;

    public static Delivery Of(DeliveryRow row) => new(row.ChannelId, row.Key, row.UserId, row.ConversationId, row.Sequence, row.ReplySequence)
    {
        ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt),
        IsComputed = row.ComputedAt is not null,
        Says = row.Says,
        LeaseBy = row.LeaseBy,
        LeaseUntil = DateTimeOffset.FromUnixTimeMilliseconds(row.LeaseUntil),
        HeldFor = row.HeldFor,
        IsSent = row.SentAt is not null,
        DeliveredBy = row.DeliveredBy,
        IsExpired = row.ExpiredAt is not null,
        OpenId = row.OpenId,
    };
}
