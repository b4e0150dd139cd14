namespace ServiceBot.Search.Retrieval;

/// <summary>What to look for, and where.</summary>
/// <param name="Text">The question as typed or rewritten; analysed by the analyzer the index was built with.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>What the person typed, when that is more than the text: a run of few characters is looked for as it stands too. Empty otherwise.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What earlier turns were about; its terms count less. Empty when the question stands by itself.</summary>
    public string Context { get; init; } = "";

    /// <summary>Only texts for this sub-district (its own, its district's, everybody's); null searches all.</summary>
    public string? Street { get; init; }

    /// <summary>Only passages that may be asked for one of these years; empty searches all.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Only documents of this topic; null searches all. Documents without topics are of none.</summary>
    public string? Topic { get; init; }

    /// <summary>What a figure must count that answers; null when no figure is asked for.</summary>
    public AskedFigure? Figure { get; init; }

    /// <summary>The day of asking: texts whose validity ended before it come later. Null does not look at validity.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Most hits to return, 1 to 100.</summary>
    public int Limit { get; init; } = 10;
}

/// <summary>A figure a question asks for.</summary>
/// <param name="Units">What may stand behind it (户, 台 …), folded; empty when anything may.</param>
public sealed record AskedFigure(IReadOnlyList<string> Units);
