namespace ServiceBot.Answers.Questions;

/// <summary>How a question was read, step by step, for those who explain it.</summary>
/// <remarks>Data only: putting it into words is left to who shows it. What a step did not find is an empty list.</remarks>
public sealed record Reading
{
    /// <summary>Cleaned text as the person typed it.</summary>
    public required string Typed { get; init; }

    /// <summary>The same in one width, case and script, numerals in digits.</summary>
    public required string Folded { get; init; }

    /// <summary>Greeting, filler and politeness that were taken off, in reading order.</summary>
    public IReadOnlyList<string> TakenOff { get; init; } = [];

    /// <summary>Words put in the place of slips of typing.</summary>
    public IReadOnlyList<string> Mended { get; init; } = [];

    /// <summary>Spoken words with the standard ones they were read as.</summary>
    public IReadOnlyList<WordReading> Spoken { get; init; } = [];

    /// <summary>Words that name or lie in a sub-district, with it; empty <see cref="WordReading.Read"/> for one that was named only to leave it out.</summary>
    public IReadOnlyList<WordReading> Places { get; init; } = [];

    /// <summary>Words that speak of a time, with the years they were read as, rising; no years where the word leaves them open (近几年).</summary>
    public IReadOnlyList<YearWord> YearWords { get; init; } = [];

    /// <summary>The earlier question this one was completed from; null when it stands by itself.</summary>
    public Question? CompletedFrom { get; init; }

    /// <summary>Whether the sub-districts are those talked about before, or set in the chat.</summary>
    public bool StreetsAreOfTheTalk { get; init; }
}

/// <summary>A word of a question and what it was read as.</summary>
public readonly record struct WordReading(string Word, string Read);

/// <summary>A word that speaks of a time, and its years.</summary>
public readonly record struct YearWord(string Word, IReadOnlyList<int> Years);
