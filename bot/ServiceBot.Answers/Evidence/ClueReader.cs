using System.Buffers;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Evidence;

/// <summary>Reads the clues of a passage's clauses for one question.</summary>
internal sealed class ClueReader(Question question, Focus focus, AskedPairs pairs)
{
    private readonly SearchValues<char> _asked = SearchValues.Create(question.Subject);

    /// <summary>What all clauses of a passage share.</summary>
    /// <param name="coverage">Share of the focus in the passage's own text.</param>
    public ClauseClues OfPassage(PreparedPassage passage, double rank, double coverage) => new()
    {
        Rank = rank,
        RankSquared = rank * rank,
        PassagePairs = pairs.Coverage(passage.Headings, passage.Whole),
        PassageFocus = coverage,
    };

    /// <summary>What all clauses of a sentence share.</summary>
    /// <param name="shared">Those of the passage, with the sentence's coverage and newness.</param>
    public ClauseClues OfSentence(PreparedPassage passage, int sentence, in ClauseClues shared)
    {
        var own = passage.Sentences[sentence];
        var folded = own.Folded.Folded;
        return shared with
        {
            SentencePairs = pairs.Coverage(own.Folded),
            SentenceNear = pairs.NearCoverage(own.Folded),
            PairsBefore = sentence == 0 ? 0 : pairs.Coverage(passage.Sentences[sentence - 1].Folded),
            SentenceForm = AskedAttribute.HasForm(folded, question),
            Closeness = AskedAttribute.Closeness(folded, question, focus),
            LogSentence = Math.Log(own.Span.Length),
        };
    }

    /// <param name="shared">Those of its sentence.</param>
    /// <param name="inSentence">Share of the focus in the sentence alone.</param>
    public ClauseClues OfClause(PreparedSentence sentence, PreparedClause clause, in ClauseClues shared, double inSentence)
    {
        var text = clause.Folded;
        var isWhole = ReferenceEquals(text, sentence.Folded);
        return shared with
        {
            ClauseFocus = isWhole ? inSentence : focus.Coverage(text),
            ClauseNear = isWhole ? shared.SentenceNear : pairs.NearCoverage(text),
            ClausePairs = isWhole ? shared.SentencePairs : pairs.Coverage(text),
            Form = isWhole ? shared.SentenceForm : AskedAttribute.HasForm(text.Folded, question),
            Thing = pairs.HoldsThing(text),
            WordBefore = pairs.HoldsBefore(text),
            LogClause = Math.Log(clause.Span.Length),
            Announces = clause.Announces ? 1 : 0,
            Numbered = clause.IsNumbered ? 1 : 0,
            News = ShareOfNews(text.Folded),
        };
    }

    private double ShareOfNews(string folded)
    {
        var news = 0;
        foreach (var character in folded)
            news += _asked.Contains(character) ? 0 : 1;
        return news / (double)folded.Length;
    }
}
