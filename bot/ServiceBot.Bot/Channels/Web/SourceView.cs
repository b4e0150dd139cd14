using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>A document as it is read: its passages under their headings, with the cited stretch marked.</summary>
/// <param name="Lines">Headings and passages in reading order.</param>
/// <param name="Sources">Passages behind a service description.</param>
/// <param name="IsOutdated">A stretch was asked for that is not there (any more).</param>
public sealed record SourceView(Document Document, IReadOnlyList<SourceLine> Lines, IReadOnlyList<SourceLink> Sources, bool IsOutdated)
{
    // h1 is the document's title, h5 the lowest used.
    private const int HighestHeading = 2;
    private const int LowestHeading = 5;

    /// <param name="mark">Value of <c>q</c>, such as p41:12-58; null marks nothing.</param>
    public static SourceView Of(Document document, IndexReader index, string? mark)
    {
        var passages = index.PassagesOf(document.Id);
        var marked = MarkedStretch.Find(mark, passages);
        return new SourceView(document, LinesOf(passages, marked).ToList(), LinksOf(document, index).ToList(), mark is not null && marked is null);
    }

    private static IEnumerable<SourceLine> LinesOf(IReadOnlyList<Passage> passages, MarkedStretch? marked)
    {
        IReadOnlyList<string> above = [];
        foreach (var passage in passages)
        {
            var path = passage.HeadingPath;
            var same = above.Zip(path).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var level = same; level < path.Count; level++)
                yield return new SourceLine(Math.Min(HighestHeading + level, LowestHeading), path[level], null, default);
            above = path;
            yield return new SourceLine(0, passage.Text, passage.Anchor, marked?.Passage == passage ? marked.Span : default);
        }
    }

    private static IEnumerable<SourceLink> LinksOf(Document document, IndexReader index)
    {
        foreach (var source in document.Sources)
        {
            if (index.Document(source.Document) is not { } behind)
                continue;
            var anchor = index.PassagesOf(behind.Id).FirstOrDefault(source.Covers)?.Anchor;
            yield return new SourceLink($"/source/{Uri.EscapeDataString(behind.Id)}{(anchor is null ? "" : $"#{anchor}")}", $"{behind.Title} · {source.Section}");
        }
    }
}

/// <summary>A heading or a passage.</summary>
/// <param name="HeadingLevel">2 to 5; 0 for a passage.</param>
/// <param name="Anchor">Of a passage, such as p41.</param>
/// <param name="Mark">The stretch of <paramref name="Text"/> to mark; empty marks nothing.</param>
public sealed record SourceLine(int HeadingLevel, string Text, string? Anchor, TextSpan Mark);

public sealed record SourceLink(string Url, string Text);
