namespace ServiceBot.Bot.Activities;

/// <summary>Values of <see cref="Activity.DeliveryMode"/> that change what a channel does.</summary>
internal static class DeliveryModes
{
    public const string Normal = "normal";

    /// <summary>The replies go into the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}
