namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>Tappable text in a reply.</summary>
/// <param name="Sends">What a tap sends as the resident's message; null: the tap opens <paramref name="Href"/>.</param>
/// <param name="MenuId">The id that comes with it.</param>
internal sealed record Anchor(string Label, string Href, string? Sends = null, string? MenuId = null);
