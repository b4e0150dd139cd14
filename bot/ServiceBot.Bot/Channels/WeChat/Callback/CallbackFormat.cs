namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>How a body is written; the names of its fields are the same (B2).</summary>
internal enum CallbackFormat
{
    Xml,
    Json,
}
