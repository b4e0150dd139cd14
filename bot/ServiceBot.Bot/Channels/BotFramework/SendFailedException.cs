namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>A reply could not be sent. The message is for the log, in Chinese, and holds no token.</summary>
internal sealed class SendFailedException(string message) : Exception(message);
