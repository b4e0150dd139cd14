using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Says that the texts do not answer: what they do say of the matter, and in which other years they do.</summary>
internal sealed class Decliner(EvidenceFinder finder, IReadOnlyList<string> streets)
{
    private const int MostRelated = 2;
    private const int MostYears = 3;

    /// <param name="sentences">What was found, best first; none answers.</param>
    public Answer Decline(Question question, Focus focus, EvidenceJudge judge, IEnumerable<Sentence> sentences)
    {
        if (!focus.IsOfField && !question.IsOfPlace)
            return new Answer { Status = AnswerStatus.OutOfScope, Text = CannedReplies.OutOfScope };

        var place = question.Streets.Count > 0 ? string.Join("、", question.Streets) : streets.Count > 0 ? "现有街道" : "";
        var years = Names(question.Years);
        var related = sentences.Where(judge.IsOnMatter).Take(MostRelated).ToList();
        var others = OtherYears(question, focus, judge);
        return new Answer
        {
            Status = AnswerStatus.NoMatch,
            Text = PersonalCase.AsksForJudgement(question.Reading?.Folded ?? "") ? CannedReplies.PersonalCase(PersonalCaseKind.Record)
                : others.Count > 0 ? CannedReplies.OtherYears(place, years, Names(others))
                : related.Count > 0 ? CannedReplies.DetailMissing(place, years)
                : CannedReplies.NoMatch(place, years),
            Related = AnswerComposer.Cite(related).ToList(),
            FollowUps = others.Select(year => $"{year}年呢？").ToList(),
            Street = question.Streets is [var street] ? street : null,
            Notes = UnderstandingNotes.Of(question),
        };
    }

    /// <summary>Years other than those asked for in which the one sub-district's texts answer, newest first.</summary>
    private List<int> OtherYears(Question question, Focus focus, EvidenceJudge judge) =>
        question.Years.Count == 0 || question.Streets is not [var street]
            ? []
            : finder.Find(question, focus, street, []).Sentences.Where(judge.LeadsOn)
                .Select(sentence => sentence.Year).OfType<int>().Except(question.Years).Distinct()
                .OrderDescending().Take(MostYears).ToList();

    private static string Names(IEnumerable<int> years) => string.Join("、", years.Select(year => $"{year}年"));
}
