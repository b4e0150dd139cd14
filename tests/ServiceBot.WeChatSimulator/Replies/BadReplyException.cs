namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>A reply that makes WeChat show its fault notice; the message, in Chinese, says why.</summary>
internal sealed class BadReplyException(string message) : Exception(message);
