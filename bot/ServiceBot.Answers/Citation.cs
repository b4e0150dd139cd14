using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers;

/// <summary>A pointer to the place a fact stands in, which the reader can open.</summary>
public sealed record Citation
{
    public required string Document { get; init; }
    public required string Title { get; init; }
    public required string? Street { get; init; }

    /// <summary>The year the fact belongs to; null when the text does not say.</summary>
    public required int? Year { get; init; }

    /// <summary>yyyy-MM-dd; null when not known.</summary>
    public required string? Published { get; init; }

    /// <summary>Headings above the passage, joined by <c> / </c>.</summary>
    public required string Section { get; init; }

    /// <summary>Holds for one index version.</summary>
    public required string PassageId { get; init; }

    /// <summary>Exactly the stretch of the passage's text from <see cref="Start"/> to <see cref="End"/>.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote begins in the passage's text, UTF-16.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>Only a quote of a verbatim text is 原文.</summary>
    public required TextKind TextKind { get; init; }

    /// <summary>Path on the service that opens the document with the quote marked.</summary>
    public required string Url { get; init; }

    /// <summary>Cites a stretch of a passage.</summary>
    /// <param name="year">The year of the sentence, which may be another than the passage's.</param>
    public static Citation Of(Document document, Passage passage, TextSpan span, int? year) => new()
    {
        Document = document.Id,
        Title = document.Title,
        Street = document.Street,
        Year = year,
        Published = document.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Section = passage.Section,
        PassageId = passage.Id,
        Quote = span.Of(passage.Text),
        Start = span.Start,
        End = span.End,
        TextKind = document.TextKind,
        Url = $"/source/{Uri.EscapeDataString(document.Id)}?q={passage.Anchor}:{span.Start}-{span.End}#{passage.Anchor}",
    };
}
