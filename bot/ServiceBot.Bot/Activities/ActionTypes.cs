namespace ServiceBot.Bot.Activities;

/// <summary>Values of <see cref="CardAction.Type"/> that send something to the bot.</summary>
internal static class ActionTypes
{
    /// <summary>The value is sent as a message everybody sees.</summary>
    public const string ImBack = "imBack";

    /// <summary>The value is sent as a message nobody sees.</summary>
    public const string PostBack = "postBack";

    /// <summary>Text and value are sent, and another text is shown.</summary>
    public const string MessageBack = "messageBack";
}
