using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evidence;

/// <summary>A sentence that may answer, and how well it does.</summary>
internal sealed record Sentence
{
    public required Document Document { get; init; }
    public required Passage Passage { get; init; }

    /// <summary>Where it stands in the passage's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The year it belongs to: the one it names, else its passage's; null when that is open.</summary>
    public required int? Year { get; init; }

    /// <summary>How well sentence, headings and passage speak of each term of the focus, in its order.</summary>
    public required double[] Matches { get; init; }

    /// <summary>Share of the question's focus that sentence, headings and passage speak of, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Whether it holds what the kind of question asks for (a figure, an address …).</summary>
    public required bool HasAttribute { get; init; }

    /// <summary>Its clauses, in order.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>That of its best clause; for ranking sentences of one question among each other; no unit.</summary>
    public required double Score { get; init; }
    public required FoldedPassageText Folded { get; init; }

    public string Text => Span.Of(Passage.Text);
}

/// <summary>A clause of a sentence.</summary>
/// <param name="Span">Where it stands in the passage's text.</param>
/// <param name="Score">How well its clues speak for it: logarithm of its odds to hold what is asked for, up to a constant of the question.</param>
internal sealed record Clause(TextSpan Span, double Score, ClauseClues Clues);
