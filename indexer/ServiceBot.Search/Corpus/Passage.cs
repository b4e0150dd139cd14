namespace ServiceBot.Search.Corpus;

/// <summary>The citable piece of a document: whole sentences under one heading path.</summary>
/// <remarks>Ids hold for one index version.</remarks>
public sealed record Passage
{
    /// <summary><c>document#p1</c>, <c>#p2</c> … in reading order.</summary>
    public required string Id { get; init; }
    public required string Document { get; init; }

    /// <summary>Position in the document, 1 for the first passage.</summary>
    public required int Position { get; init; }
    public required string Text { get; init; }

    /// <summary>Headings above the text, outermost first; empty for text before the first heading.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>The one year the passage belongs to: its heading's, else the document's only year; null when it has several or none.</summary>
    public int? Year { get; init; }

    /// <summary>Every year the passage may be asked for: <see cref="Year"/> or the document's, and those its sentences name. Rising.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The heading path as shown, levels joined by <c> / </c>.</summary>
    public string Section => string.Join(" / ", HeadingPath);

    /// <summary>The part of <see cref="Id"/> behind <c>#</c>; the anchor on the source page.</summary>
    public string Anchor => $"p{Position}";
}
