namespace ServiceBot.Bot.Tests.WeChat.Callback;

/// <summary>A message, plain and encrypted.</summary>
/// <param name="Random">The 16 bytes before the message, which are ASCII in all of them.</param>
internal sealed record MessageVector(
    string Name, string Token, string Key, string AccountId, string Timestamp, string Nonce, string Random, string Message, string Encrypted, string Signature);
