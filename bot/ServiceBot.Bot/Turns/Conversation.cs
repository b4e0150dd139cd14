using System.Collections.Immutable;
using ServiceBot.Answers;

namespace ServiceBot.Bot.Turns;

/// <summary>What is kept of a conversation between two turns.</summary>
/// <param name="Id">Unguessable.</param>
/// <param name="Street">The sub-district set in it; null when none is.</param>
/// <param name="Turns">Oldest first.</param>
internal sealed record Conversation(string Id, string? Street, ImmutableList<HistoryTurn> Turns);
