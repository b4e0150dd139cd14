namespace ServiceBot.WeChatSimulator.Wire;

/// <summary>A ciphertext that WeChat would not open; the message, in Chinese, says why.</summary>
internal sealed class BadCiphertextException(string message) : Exception(message);
