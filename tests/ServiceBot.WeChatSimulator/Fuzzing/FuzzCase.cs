using ServiceBot.WeChatSimulator.Delivering;

namespace ServiceBot.WeChatSimulator.Fuzzing;

/// <summary>A spoiled delivery.</summary>
/// <param name="Kind">How it was spoiled, in Chinese.</param>
/// <param name="MustRefuse">Whether its signature is wrong, so that 403 is the only right answer.</param>
internal sealed record FuzzCase(string Kind, Post Post, bool MustRefuse = false);
