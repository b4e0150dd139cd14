using ServiceBot.Answers;

namespace ServiceBot.Bot.Turns;

/// <summary>What a channel knows of a question that an activity has no member for.</summary>
internal sealed record TurnDetails
{
    public static TurnDetails None { get; } = new();

    /// <summary>
    /// The sub-district set with the question; null keeps the conversation's, empty sets none. Where it is null, <c>channelData.street</c> of the activity counts in
    /// the same way; a name there are no texts for is passed over.
    /// </summary>
    public string? Street { get; init; }

    /// <summary>Earlier turns kept by the caller, oldest first; null uses the conversation's. They are not stored.</summary>
    public IReadOnlyList<HistoryTurn>? History { get; init; }

    /// <summary>Set off when the conversation's next turn need no longer wait for this one, which goes on beside it.</summary>
    public CancellationToken LetsOthersPass { get; init; }
}
