namespace ServiceBot.Bot.Activities;

/// <summary>What a channel answers to a recorded activity.</summary>
internal sealed record ResourceResponse(string? Id);
