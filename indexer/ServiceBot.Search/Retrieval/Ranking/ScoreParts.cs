namespace ServiceBot.Search.Retrieval.Ranking;

/// <summary>What the score of a passage is the sum of, each part with its weight in it. No unit; compares only within one question.</summary>
/// <param name="Terms">BM25 of the question's terms over title, headings, text and names, as words and as bigrams.</param>
/// <param name="Coverage">How much of the question's rarer terms stands in the passage's text.</param>
/// <param name="Clause">How much of them stands close together, as in one clause.</param>
/// <param name="Surroundings">How much of them stands as close as in a few sentences.</param>
/// <param name="Figure">A figure of the kind asked for near those.</param>
/// <param name="Literal">The text as typed stands in the passage.</param>
/// <param name="Newness">How new the passage's year is among those of all texts.</param>
/// <param name="Validity">Below 0 when the text is no longer valid.</param>
public sealed record ScoreParts(
    double Terms,
    double Coverage = 0,
    double Clause = 0,
    double Surroundings = 0,
    double Figure = 0,
    double Literal = 0,
    double Newness = 0,
    double Validity = 0)
{
    public double Sum => Terms + Coverage + Clause + Surroundings + Figure + Literal + Newness + Validity;
}
