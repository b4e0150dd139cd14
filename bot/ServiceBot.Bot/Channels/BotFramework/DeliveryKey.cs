using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>What makes two deliveries the same; all compared ordinally. The type counts: an edited message keeps its id.</summary>
internal sealed record DeliveryKey(string ChannelId, string ConversationId, string Type, string Id)
{
    /// <summary>Null when the activity has no id.</summary>
    public static DeliveryKey? Of(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) ? null : new DeliveryKey(activity.ChannelId!, activity.Conversation!.Id!, activity.Type!, activity.Id);
}
