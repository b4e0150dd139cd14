namespace ServiceBot.WeChatSimulator.Wire;

/// <summary>What the account's console is set to write bodies in.</summary>
internal enum BodyFormat
{
    Xml,
    Json,
}
