namespace ServiceBot.Search.Analysis;

/// <summary>A phrase of the lexicon with gaps, such as 爬…楼: its parts in this order, little between them.</summary>
/// <param name="Parts">Folded, none empty, at least two.</param>
/// <param name="Leads">What to look for where it stands.</param>
public sealed record GappedPhrase(IReadOnlyList<string> Parts, IReadOnlyList<Synonym> Leads)
{
    /// <summary>Stands for a gap in a lexicon line and in <see cref="Name"/>.</summary>
    public const char Gap = '…';

    /// <summary>Whether the lexicon has it without gaps: then it is found only where it is pulled apart, and not far.</summary>
    public bool IsSpread { get; init; }

    /// <summary>As the lexicon has it.</summary>
    public string Name { get; } = string.Join(Gap, Parts);

    /// <summary>Whether a term of a lexicon line is a phrase with gaps.</summary>
    internal static bool IsOne(string term) => term.Contains(Gap, StringComparison.Ordinal);

    /// <summary>Whether characters stand on both sides of every gap.</summary>
    internal static bool IsWellFormed(string term) => term.Split(Gap, StringSplitOptions.TrimEntries).All(part => part.Length > 0);
}
