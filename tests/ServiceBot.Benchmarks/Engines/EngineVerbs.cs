namespace ServiceBot.Benchmarks.Engines;

/// <summary>What an engine's process can be asked for.</summary>
internal static class EngineVerbs
{
    public const string BuildText = "build-text";
    public const string BuildTokens = "build-tokens";
    public const string Open = "open";
    public const string Search = "search";
}
