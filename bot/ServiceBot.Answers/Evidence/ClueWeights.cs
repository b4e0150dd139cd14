namespace ServiceBot.Answers.Evidence;

/// <summary>What each of the <see cref="ClauseClues"/> counts when clauses are ranked.</summary>
/// <remarks>Fitted by maximum likelihood: a softmax over the clauses of a question's best passages, against the clauses in which the marked
/// answers of the development sets begin; the ones about work reports count four times.</remarks>
internal sealed record ClueWeights
{
    public double Rank { get; init; } = 2.88;
    public double RankSquared { get; init; } = 2.25;
    public double PassagePairs { get; init; } = 4.96;
    public double Coverage { get; init; } = 10.23;
    public double PassageFocus { get; init; } = -4.33;
    public double SentencePairs { get; init; } = 1.98;
    public double SentenceNear { get; init; } = 1.46;
    public double ClauseFocus { get; init; } = 1.51;
    public double ClausePairs { get; init; } = -3.74;
    public double ClauseNear { get; init; } = 1.94;
    public double PairsBefore { get; init; } = 1.59;
    public double Form { get; init; } = 1.65;
    public double SentenceForm { get; init; } = 1.03;
    public double Closeness { get; init; } = 2;
    public double Thing { get; init; } = 0.97;
    public double WordBefore { get; init; } = 1.08;
    public double LogClause { get; init; } = 1.0;
    public double LogSentence { get; init; } = -0.66;
    public double Announces { get; init; } = -1.1;
    public double Numbered { get; init; } = -0.83;
    public double News { get; init; } = -2.31;
    public double Newness { get; init; } = 0.6;

    public double Sum(in ClauseClues clues) =>
        (Rank * clues.Rank)
        + (RankSquared * clues.RankSquared)
        + (PassagePairs * clues.PassagePairs)
        + (Coverage * clues.Coverage)
        + (PassageFocus * clues.PassageFocus)
        + (SentencePairs * clues.SentencePairs)
        + (SentenceNear * clues.SentenceNear)
        + (ClauseFocus * clues.ClauseFocus)
        + (ClausePairs * clues.ClausePairs)
        + (ClauseNear * clues.ClauseNear)
        + (PairsBefore * clues.PairsBefore)
        + (Form * clues.Form)
        + (SentenceForm * clues.SentenceForm)
        + (Closeness * clues.Closeness)
        + (Thing * clues.Thing)
        + (WordBefore * clues.WordBefore)
        + (LogClause * clues.LogClause)
        + (LogSentence * clues.LogSentence)
        + (Announces * clues.Announces)
        + (Numbered * clues.Numbered)
        + (News * clues.News)
        + (Newness * clues.Newness);
}
