namespace ServiceBot.WeChatSimulator.Delivering;

/// <summary>One delivery on the wire.</summary>
/// <param name="Query">Without the question mark.</param>
internal sealed record Post(string Query, byte[] Body, string ContentType);
