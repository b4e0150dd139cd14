namespace ServiceBot.Bot.Settings;

/// <summary>Each entry is a web origin: scheme, host and port, without a path.</summary>
internal sealed class OriginsAttribute() : EntriesAttribute("网页的来源（http 或 https，不带路径）", "https://www.example.cn")
{
    protected override bool IsEntry(string entry) => WebOrigin.Parse(entry) is not null;
}
