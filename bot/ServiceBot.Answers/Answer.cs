using System.Text.Json.Serialization;
using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers;

/// <summary>What we reply to a question. All members are always there.</summary>
public sealed record Answer
{
    public required AnswerStatus Status { get; init; }

    /// <summary>At most 600 characters, plain text without a numbered list; the first sentence answers.</summary>
    public required string Text { get; init; }

    /// <summary>The places the text is taken from, the most important first.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What the texts do say about the matter when they do not answer the question.</summary>
    public IReadOnlyList<Citation> Related { get; init; } = [];

    /// <summary>What to choose from when we ask back; each fit to be sent as the next message.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Questions that lead on; each fit to be sent as the next message.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>The sub-district the answer is about; null when none.</summary>
    public string? Street { get; init; }

    /// <summary>The year the answer is about; null when several or none.</summary>
    public int? Year { get; init; }

    /// <summary>Fixed lines shown beside the text: age of the source, label, what was understood.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether any wording came from a generative model.</summary>
    public bool AiGenerated { get; init; }

    /// <summary>Set by the surface that keeps conversations; null on others.</summary>
    public string? ConversationId { get; init; }
    public string AnswerId { get; init; } = "";
    public string IndexVersion { get; init; } = "";

    /// <summary>What is known of the conversation after this answer, for the next question; no part of what the person gets.</summary>
    [JsonIgnore]
    public ConversationState State { get; init; } = ConversationState.Empty;

    /// <summary>Time taken, milliseconds.</summary>
    public double TookMs { get; init; }
}
