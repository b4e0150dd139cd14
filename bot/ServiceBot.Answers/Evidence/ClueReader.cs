using System.Text.RegularExpressions;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Evidence;

/// <summary>Reads the clues of a passage's clauses for one question.</summary>
internal sealed partial class ClueReader(Question question, Focus focus, AskedPairs pairs)
{
    /// <summary>What all clauses of a passage share.</summary>
    /// <param name="coverage">Share of the focus in the passage's own text.</param>
    public ClauseClues OfPassage(PreparedPassage passage, double rank, double coverage) => new()
    {
        Rank = rank,
        RankSquared = rank * rank,
        PassagePairs = pairs.Coverage(passage.Headings.Folded, passage.Whole.Folded),
        PassageFocus = coverage,
    };

    /// <summary>Clues of the clauses of one sentence, in order.</summary>
    /// <param name="shared">Those of the passage, with the sentence's coverage and newness.</param>
    /// <param name="inSentence">Share of the focus in the sentence alone.</param>
    public IEnumerable<ClauseClues> OfSentence(PreparedPassage passage, int sentence, ClauseClues shared, double inSentence)
    {
        var own = passage.Sentences[sentence];
        var folded = own.Folded.Folded;
        var ofSentence = shared with
        {
            SentencePairs = pairs.Coverage(folded),
            SentenceNear = pairs.NearCoverage(folded),
            PairsBefore = sentence == 0 ? 0 : pairs.Coverage(passage.Sentences[sentence - 1].Folded.Folded),
            SentenceForm = AskedAttribute.HasForm(folded, question),
            Closeness = AskedAttribute.Closeness(folded, question, focus),
            LogSentence = Math.Log(own.Span.Length),
        };
        for (var i = 0; i < own.Clauses.Count; i++)
        {
            var clause = own.Clauses[i];
            var text = clause.Folded.Folded;
            var isWhole = ReferenceEquals(clause.Folded, own.Folded);
            yield return ofSentence with
            {
                ClauseFocus = isWhole ? inSentence : focus.Coverage(clause.Folded),
                ClauseNear = isWhole ? ofSentence.SentenceNear : pairs.NearCoverage(text),
                ClausePairs = isWhole ? ofSentence.SentencePairs : pairs.Coverage(text),
                Form = isWhole ? ofSentence.SentenceForm : AskedAttribute.HasForm(text, question),
                Thing = pairs.HoldsThing(text),
                WordBefore = pairs.HoldsBefore(text),
                LogClause = Math.Log(clause.Span.Length),
                Announces = text.AsSpan().TrimEnd() is [.., ':' or '：'] ? 1 : 0,
                Numbered = Number().IsMatch(text) ? 1 : 0,
                News = text.Count(character => !question.Subject.Contains(character)) / (double)text.Length,
            };
        }
    }

    [GeneratedRegex(@"^\s*(?:[0-9一二三四五六七八九十]{1,3}(?:是|[、.．)）])|[(（][0-9一二三四五六七八九十]{1,3}[)）]|第[0-9一二三四五六]|首先|其次|[①-⑨·])")]
    private static partial Regex Number();
}
