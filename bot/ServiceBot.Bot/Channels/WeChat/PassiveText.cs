namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>The text to give as the passive reply (B4). The same message gets the same text and time, and so the same bytes.</summary>
/// <param name="Text">At most 2,000 bytes of UTF-8; empty says nothing, as no reply does.</param>
/// <param name="CreateTime">Seconds since 1970: when the reply was first given, not the clock's time now.</param>
internal sealed record PassiveText(string Text, long CreateTime);
