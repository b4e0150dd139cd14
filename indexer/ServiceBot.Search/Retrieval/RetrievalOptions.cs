namespace ServiceBot.Search.Retrieval;

/// <summary>Weights of the ranking; each says how it was chosen.</summary>
public sealed record RetrievalOptions
{
    /// <summary>Weight of the title field. A title names the whole document: enough to lift it, too little to outweigh the text. From 0.2
    /// to 0.5 the least that lost nothing on any outside question set.</summary>
    public double Title { get; init; } = 0.35;

    /// <summary>Weight of the headings. They name what the passage is about, in the office's words.</summary>
    public double Heading { get; init; } = 0.5;

    /// <summary>Weight of the text; the unit the other weights are measured in.</summary>
    public double Body { get; init; } = 1.0;

    /// <summary>Weight of a service's aliases and questions, the words people use.</summary>
    public double Names { get; init; } = 0.5;

    /// <summary>Weight of bigrams beside words. Equal shares did best on the outside question sets.</summary>
    public double Bigrams { get; init; } = 1.0;

    /// <summary>Weight of a term from earlier turns beside one of the question itself: it narrows, it does not lead.</summary>
    public double Context { get; init; } = 0.4;
}
