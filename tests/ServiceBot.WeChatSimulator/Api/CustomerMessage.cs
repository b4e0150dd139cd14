namespace ServiceBot.WeChatSimulator.Api;

/// <summary>A customer message the service sent.</summary>
/// <param name="ErrorCode">What was answered; the follower gets it when 0.</param>
internal sealed record CustomerMessage(string OpenId, string Text, DateTimeOffset At, int ErrorCode);
