namespace ServiceBot.WeChatSimulator.Messages;

/// <summary>An element of a message; numbers stand bare, all else in CDATA.</summary>
internal sealed record MessageField(string Name, string Value, bool IsNumber = false);
