namespace ServiceBot.Search.Retrieval;

/// <summary>Weights of the ranking; each says how it was chosen.</summary>
/// <remarks>Those of the fields weigh BM25. Those of the parts of <see cref="Ranking.ScoreParts"/> are shares of the best BM25 score of
/// the question, so that they weigh the same beside long and short questions.</remarks>
public sealed record RetrievalOptions
{
    /// <summary>Weight of the title field. A title names the whole document: enough to lift it, too little to outweigh the text. From 0.2
    /// to 0.5 the least that lost nothing on any outside question set.</summary>
    public double Title { get; init; } = 0.35;

    /// <summary>Weight of the headings. They name what the passage is about, in the office's words.</summary>
    public double Heading { get; init; } = 0.5;

    /// <summary>Weight of the text; the unit the other weights are measured in.</summary>
    public double Body { get; init; } = 1.0;

    /// <summary>Weight of a service's aliases and questions, the words people use.</summary>
    public double Names { get; init; } = 0.5;

    /// <summary>Weight of bigrams beside words. Equal shares did best on the outside question sets.</summary>
    public double Bigrams { get; init; } = 0.8;

    /// <summary>Weight of what a phrase of the lexicon leads to (爬…楼 to 加装电梯): a word of the question is found as a word and as bigrams,
    /// a word led to as a word only.</summary>
    public double Phrase { get; init; } = 1.4;

    /// <summary>Weight of a term from earlier turns beside one of the question itself: it narrows, it does not lead.</summary>
    public double Context { get; init; } = 0.4;

    /// <summary>Best passages by BM25 that are weighed further. Of 10, 20, 40 and 100 the least that lost nothing on any question set.</summary>
    public int Candidates { get; init; } = 20;

    /// <summary>Weight of <see cref="Ranking.ScoreParts.Coverage"/>.</summary>
    public double Coverage { get; init; } = 0.2;

    /// <summary>Weight of <see cref="Ranking.ScoreParts.Clause"/>.</summary>
    public double Clause { get; init; } = 0.7;

    /// <summary>Weight of <see cref="Ranking.ScoreParts.Surroundings"/>.</summary>
    public double Surroundings { get; init; } = 0.4;

    /// <summary>About a clause, in characters of the passage's text.</summary>
    public int ClauseWidth { get; init; } = 40;

    /// <summary>About two or three sentences, in characters of the passage's text.</summary>
    public int SurroundingsWidth { get; init; } = 150;

    /// <summary>Weight of <see cref="Ranking.ScoreParts.Figure"/>.</summary>
    public double Figure { get; init; } = 0.1;

    /// <summary>Weight of <see cref="Ranking.ScoreParts.Literal"/>: more than all others together can be, so that who types a few
    /// characters gets first what holds them.</summary>
    public double Literal { get; init; } = 6;

    /// <summary>Weight of <see cref="Ranking.ScoreParts.Newness"/>: enough to put the newest first among equals, too little to do more.</summary>
    public double Newest { get; init; } = 0.02;

    /// <summary>Taken off a text that is no longer valid.</summary>
    public double Expired { get; init; } = 0.1;
}
