using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>
/// What passes between a channel and the bot: Bot Framework activity schema 3, protocol 3.1.12, as far as it is JSON. Members this program does not
/// know are kept, here and in every part.
/// </summary>
/// <remarks>Immutable. Ids and names are compared ordinally. <see cref="ActivityRules"/> says which members a type needs.</remarks>
internal sealed record Activity
{
    private readonly DateTimeOffset? _timestamp;

    /// <summary>One of <see cref="ActivityTypes"/>, or one nobody here knows; null only in what has not been checked yet.</summary>
    public string? Type { get; init; }

    /// <summary>Given by the channel that records the activity.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel took it, UTC.</summary>
    public DateTimeOffset? Timestamp { get => _timestamp; init => _timestamp = value?.ToUniversalTime(); }

    /// <summary>The sender's own clock, with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>IANA name, such as <c>Asia/Shanghai</c>.</summary>
    public string? LocalTimezone { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where replies go; only a channel's word counts.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    /// <summary>The activity this one answers, or reacts to.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Null when there is none; empty is a text, too, and is kept.</summary>
    public string? Text { get; init; }

    /// <summary>One of <see cref="TextFormats"/>; anything else means plain.</summary>
    public string? TextFormat { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>Text or SSML to be spoken.</summary>
    public string? Speak { get; init; }

    /// <summary>Stands for cards where none can be shown.</summary>
    public string? Summary { get; init; }

    /// <summary>One of <see cref="InputHints"/>, or its short form in the specification (<c>expecting</c>).</summary>
    public string? InputHint { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary><c>list</c> (default) or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>The channel's own; passed on as it came.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Of an event, invoke or command.</summary>
    public string? Name { get; init; }

    public string? Label { get; init; }

    public JsonElement? Value { get; init; }

    public string? ValueType { get; init; }

    public ConversationReference? RelatesTo { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    public string? TopicName { get; init; }

    public bool? HistoryDisclosed { get; init; }

    /// <summary>Why a conversation ended: <c>completedSuccessfully</c>, <c>userCancelled</c>, <c>botTimedOut</c> and the like.</summary>
    public string? Code { get; init; }

    /// <summary><c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; init; }

    /// <summary>One of <see cref="DeliveryModes"/>; null is normal.</summary>
    public string? DeliveryMode { get; init; }

    public string? Importance { get; init; }

    public DateTimeOffset? Expiration { get; init; }

    /// <summary>Words a speech channel should listen for.</summary>
    public IReadOnlyList<string>? ListenFor { get; init; }

    public IReadOnlyList<TextHighlight>? TextHighlights { get; init; }

    public SemanticAction? SemanticAction { get; init; }

    /// <summary>Who called; never believed from the wire.</summary>
    public string? CallerId { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }

    [JsonIgnore]
    public bool IsFromBot => From?.Role == Roles.Bot;

    /// <summary>
    /// This activity as a reply to another: sender and receiver change places, conversation, channel and service address are the other's, and so is
    /// <see cref="ReplyToId"/> (its id), unless that is a <c>conversationUpdate</c>: people never see one, and Web Chat would hold the reply back for it.
    /// </summary>
    public Activity AsReplyTo(Activity incoming) => this with
    {
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        From = incoming.Recipient is { } bot ? bot with { Role = Roles.Bot } : BotAccount.Ours,
        Recipient = incoming.From,
        Conversation = incoming.Conversation,
        ReplyToId = incoming.Type == ActivityTypes.ConversationUpdate ? null : incoming.Id,
    };

    /// <summary>What is needed to say something in this conversation later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Type == ActivityTypes.ConversationUpdate ? null : Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = Locale,
    };
}
