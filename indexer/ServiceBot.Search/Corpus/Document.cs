namespace ServiceBot.Search.Corpus;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>A work report of a sub-district office.</summary>
    Report,

    /// <summary>A description of one service, written from reports.</summary>
    Service,

    /// <summary>A policy text.</summary>
    Policy,
}

/// <summary>Whose words a document's text is in.</summary>
public enum TextKind
{
    /// <summary>Put in our own words; never shown as 原文.</summary>
    Restated,

    /// <summary>The original's words; a quote of it is 原文.</summary>
    Verbatim,
}

/// <summary>Where a service description's facts come from: a section of another document.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Section">A heading in it, or several levels joined by <c> / </c>.</param>
/// <param name="Line">Line of the front matter, for faults; 1 is the first.</param>
public sealed record SourceReference(string Document, string Section, int Line)
{
    /// <summary>Whether a passage stands under the section: its heading, or the levels given, in that order.</summary>
    public bool Covers(Passage passage)
    {
        var wanted = 0;
        var levels = Section.Split(" / ");
        foreach (var heading in passage.HeadingPath)
        {
            if (wanted < levels.Length && heading == levels[wanted])
                wanted++;
        }

        return passage.Document == Document && wanted == levels.Length;
    }
}

/// <summary>A synonym set as it stands in front matter.</summary>
/// <param name="Text">In the form of a line of <c>synonyms.txt</c>, on one line.</param>
/// <param name="Line">Line of the front matter; 1 is the first.</param>
public sealed record SynonymLine(string Text, int Line);

/// <summary>One source file of the knowledge: front matter and text.</summary>
/// <remarks>Whom it is for: with <see cref="Street"/> that sub-district; with <see cref="District"/> only, all of its
/// sub-districts; with neither, everybody.</remarks>
public sealed record Document
{
    /// <summary>Unique id, the file name without ending; citations carry it.</summary>
    public required string Id { get; init; }
    public required DocumentKind Kind { get; init; }
    public required string Title { get; init; }
    public string? Street { get; init; }
    public string? District { get; init; }

    /// <summary>Years the text speaks of, rising. A heading such as 2014年 narrows them for its passages.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
    public DateOnly? Published { get; init; }
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Where the original can be found, in words.</summary>
    public string? Source { get; init; }
    public TextKind TextKind { get; init; } = TextKind.Verbatim;
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What people call the service.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Synonym sets that come with the service, in the form of <c>synonyms.txt</c>.</summary>
    public IReadOnlyList<SynonymLine> Synonyms { get; init; } = [];

    /// <summary>How people ask for the service (相似问), as typed.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];

    /// <summary>The file it was read from, as given; not part of the index.</summary>
    public string Path { get; init; } = "";

    /// <summary>Line of <see cref="Path"/> where its id stands; not part of the index.</summary>
    internal int Line { get; init; }
}
