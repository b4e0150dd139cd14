namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What WeChat is told.</summary>
/// <param name="Text">Null: the bare <c>success</c>.</param>
/// <param name="IsHeld">Whether the answer itself goes out another way.</param>
internal sealed record MessageReply(PassiveText? Text, bool IsHeld);
