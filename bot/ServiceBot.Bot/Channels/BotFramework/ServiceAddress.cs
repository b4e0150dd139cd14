using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>Where replies are posted (A2.3).</summary>
internal static class ServiceAddress
{
    /// <exception cref="BadActivityException">It gives no address a reply, with its token, may be sent to.</exception>
    public static void Check(Activity activity)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) || !EndpointAddressAttribute.IsSafe(address) || address.Query.Length > 0)
            throw new BadActivityException(BadActivityException.BadArgument, "'serviceUrl' must be an https address without a query (http only on loopback).");

        // They would be steps in the path, however they are encoded.
        if (activity.Conversation?.Id is "." or ".." || activity.Id is "." or "..")
            throw new BadActivityException(BadActivityException.BadArgument, "'id' and 'conversation.id' cannot be dots alone.");
    }

    public static bool IsLoopback(Activity activity) => new Uri(activity.ServiceUrl!).IsLoopback;

    /// <summary>The address for a reply: that of the activity it answers, or of the conversation when that has no id. Ids are percent-encoded whole.</summary>
    public static Uri Of(Activity reply)
    {
        var conversation = $"{reply.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(reply.Conversation!.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(reply.ReplyToId) ? conversation : $"{conversation}/{Uri.EscapeDataString(reply.ReplyToId)}");
    }
}
