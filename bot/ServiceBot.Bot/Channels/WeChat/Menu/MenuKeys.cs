namespace ServiceBot.Bot.Channels.WeChat.Menu;

/// <summary>Keys of the menu's buttons, as the event <c>CLICK</c> brings them. A key in use works for one release after it has left the menu.</summary>
internal static class MenuKeys
{
    /// <summary>常见问题.</summary>
    public const string CommonQuestions = "FAQ";

    /// <summary>找人工.</summary>
    public const string Person = "HUMAN";
}
