namespace ServiceBot.Answers.Evidence;

/// <summary>What tells that a clause holds what is asked for. All but the lengths are 0 to 1.</summary>
internal readonly record struct ClauseClues
{
    /// <summary>The passage's score beside that of the best one.</summary>
    public double Rank { get; init; }

    /// <summary>Its square: passages far below the best one hardly ever answer.</summary>
    public double RankSquared { get; init; }

    /// <summary>Share of the question's pairs of characters in the passage with its headings.</summary>
    public double PassagePairs { get; init; }

    /// <summary>Share of the focus that sentence, headings and passage speak of.</summary>
    public double Coverage { get; init; }

    /// <summary>Share of the focus in the passage's own text.</summary>
    public double PassageFocus { get; init; }

    /// <summary>Share of the pairs in the sentence.</summary>
    public double SentencePairs { get; init; }

    /// <summary>Share of the pairs near the asking word in the sentence.</summary>
    public double SentenceNear { get; init; }

    /// <summary>Share of the focus in the clause.</summary>
    public double ClauseFocus { get; init; }

    /// <summary>Share of the pairs in the clause.</summary>
    public double ClausePairs { get; init; }

    /// <summary>Share of the pairs near the asking word in the clause.</summary>
    public double ClauseNear { get; init; }

    /// <summary>Share of the pairs in the sentence before: it may name what this one speaks of.</summary>
    public double PairsBefore { get; init; }

    /// <summary>Whether the clause has the form of what is asked for; one half when there is no such form.</summary>
    public double Form { get; init; }

    /// <summary>The same for the sentence.</summary>
    public double SentenceForm { get; init; }

    /// <summary>Share of the focus in the clause of the sentence that has the form of what is asked for.</summary>
    public double Closeness { get; init; }

    /// <summary>Whether the clause names the thing asked for.</summary>
    public double Thing { get; init; }

    /// <summary>Whether the clause has the two characters before the asking word.</summary>
    public double WordBefore { get; init; }

    /// <summary>Natural logarithm of the clause's length in UTF-16 units.</summary>
    public double LogClause { get; init; }

    /// <summary>Natural logarithm of the sentence's length in UTF-16 units.</summary>
    public double LogSentence { get; init; }

    /// <summary>Whether it only announces what follows: it ends with a colon.</summary>
    public double Announces { get; init; }

    /// <summary>Whether it begins with a number of a list.</summary>
    public double Numbered { get; init; }

    /// <summary>Share of its characters that the question does not have.</summary>
    public double News { get; init; }

    /// <summary>How new its year is among those of all texts.</summary>
    public double Newness { get; init; }
}
