namespace ServiceBot.Bot.Tests.WeChat.Callback;

/// <summary>A signature over nothing of the body.</summary>
internal sealed record SignatureVector(string Name, string Token, string Timestamp, string Nonce, string Signature);
