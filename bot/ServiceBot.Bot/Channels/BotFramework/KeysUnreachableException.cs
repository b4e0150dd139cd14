namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>The keys that sign tokens could not be fetched: whether a token is right cannot be told, and nobody is let in.</summary>
internal sealed class KeysUnreachableException : Exception;
