using ServiceBot.Answers.Turns;

namespace ServiceBot.Bot.Turns;

/// <summary>What is kept of a conversation between two turns.</summary>
/// <param name="Id">Unguessable.</param>
/// <param name="Street">The sub-district set in it; null when none is.</param>
/// <param name="State">What is known of what was said; at most 2 KB as JSON, and nothing of the answers themselves.</param>
internal sealed record Conversation(string Id, string? Street, ConversationState State);
