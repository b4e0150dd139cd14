using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evidence;

/// <summary>A passage cut into what can be quoted, folded once.</summary>
internal sealed class PreparedPassage
{
    public PreparedPassage(Document document, Passage passage)
    {
        Headings = new FoldedPassageText($"{document.Title}\n{passage.Section}\n{RunInHeading.Of(passage.Text)}");
        Whole = new FoldedPassageText(passage.Text);
        Sentences = [.. QuotableSpans.Of(passage.Text).Select(span => Prepare(passage.Text, span))];
    }

    public FoldedPassageText Headings { get; }
    public FoldedPassageText Whole { get; }
    public PreparedSentence[] Sentences { get; }

    private static PreparedSentence Prepare(string text, TextSpan span)
    {
        var folded = new FoldedPassageText(span.Of(text));
        var clauses = ClauseSpans.Of(text, span).Select(clause => new PreparedClause(clause, clause == span ? folded : new FoldedPassageText(clause.Of(text))));
        return new PreparedSentence(span, folded, Years.NamedIn(span.Of(text)), [.. clauses]);
    }
}

/// <param name="Years">Years the sentence names, rising.</param>
internal sealed record PreparedSentence(TextSpan Span, FoldedPassageText Folded, IReadOnlyList<int> Years, PreparedClause[] Clauses);

/// <param name="Folded">The sentence's own where the clause is the whole of it.</param>
internal sealed partial record PreparedClause(TextSpan Span, FoldedPassageText Folded)
{
    /// <summary>Whether it begins with a number of a list.</summary>
    public bool IsNumbered { get; } = Number().IsMatch(Folded.Folded);

    /// <summary>Whether it only announces what follows: it ends with a colon.</summary>
    public bool Announces { get; } = Folded.Folded.AsSpan().TrimEnd() is [.., ':' or '：'];

    [GeneratedRegex(@"^\s*(?:[0-9一二三四五六七八九十]{1,3}(?:是|[、.．)）])|[(（][0-9一二三四五六七八九十]{1,3}[)）]|第[0-9一二三四五六]|首先|其次|[①-⑨·])")]
    private static partial Regex Number();
}

/// <summary>Keeps prepared passages of one index version. Thread-safe; bounded.</summary>
internal sealed class PreparedPassages
{
    // About 2 KB each.
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, PreparedPassage> _prepared = new(StringComparer.Ordinal);

    public PreparedPassage Of(Document document, Passage passage)
    {
        if (_prepared.TryGetValue(passage.Id, out var known))
            return known;
        var prepared = new PreparedPassage(document, passage);
        if (_prepared.Count < MostKept)
            _prepared.TryAdd(passage.Id, prepared);
        return prepared;
    }
}
