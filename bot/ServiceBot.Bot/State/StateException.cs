namespace ServiceBot.Bot.State;

/// <summary>The state could not be read or written. The message is for the log; a turn that meets it becomes an answer of status error.</summary>
internal sealed class StateException(string message, Exception? inner = null) : Exception(message, inner);
