using ServiceBot.Answers;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>One question as the page or the JSON interface hands it over.</summary>
/// <param name="Question">Text as the person typed it.</param>
internal sealed record Ask(string Question)
{
    /// <summary>The sub-district set with it; null keeps the conversation's, empty sets none.</summary>
    public string? Street { get; init; }

    /// <summary>The conversation it goes on with; an unknown or forgotten one, or null, begins a new one.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Earlier turns kept by the caller, oldest first; null uses the conversation's. They are not stored.</summary>
    public IReadOnlyList<HistoryTurn>? History { get; init; }
}
