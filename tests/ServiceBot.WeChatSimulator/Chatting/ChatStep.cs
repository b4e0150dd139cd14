namespace ServiceBot.WeChatSimulator.Chatting;

/// <summary>One line of a chat, read.</summary>
/// <param name="Argument">What stands behind the verb; empty: nothing.</param>
internal sealed record ChatStep(ChatVerb Verb, string Argument);
