using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>Who calls, by a token that is right in itself; what it says of the activity is still to be compared.</summary>
/// <param name="IsConnector">Otherwise the Emulator.</param>
/// <param name="ServiceUrls">The token's <c>serviceurl</c> claims.</param>
internal sealed record Caller(bool IsConnector, SigningKey Key, IReadOnlyList<string> ServiceUrls)
{
    /// <summary>The Connector's token is for one service address, and its key for some channels.</summary>
    /// <exception cref="RefusedCallerException">The activity is another's.</exception>
    public void CheckSpeaksFor(Activity activity)
    {
        if (!IsConnector)
            return;
        if (Key.Endorsements is null)
            throw new RefusedCallerException("签名的公钥没有渠道背书（endorsements）");
        if (!Key.Endorsements.Contains(activity.ChannelId!))
            throw new RefusedCallerException("签名的公钥没有为这个 channelId 背书");
        if (ServiceUrls.Count == 0)
            throw new RefusedCallerException("令牌里没有 serviceurl");
        if (ServiceUrls.Any(url => !url.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)))
            throw new RefusedCallerException("令牌里的 serviceurl 和消息的 serviceUrl 不同");
    }
}
