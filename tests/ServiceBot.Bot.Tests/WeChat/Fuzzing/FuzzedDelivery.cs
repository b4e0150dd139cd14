namespace ServiceBot.Bot.Tests.WeChat.Fuzzing;

/// <summary>A delivery to one of the two accounts.</summary>
internal sealed record FuzzedDelivery(bool IsEncrypted, string Query, string? ContentType, byte[] Body);
