using ServiceBot.Answers;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>A list a person was sent.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Before">The talk up to it, oldest first, where something has been said since: its lines are meant after that, not after what came later. Null when it is the last word.</param>
internal sealed record ShownList(IReadOnlyList<string> Entries, DateTimeOffset At, IReadOnlyList<HistoryTurn>? Before);
