namespace ServiceBot.Bot.Channels.WeChat.Text;

/// <summary>An answer as messages.</summary>
/// <param name="Text">The first, whole as it is sent.</param>
/// <param name="Rest">What is given on the word 全文, in order; each leaves room for a line on how to go on.</param>
internal sealed record LaidOutText(string Text, IReadOnlyList<string> Rest);
