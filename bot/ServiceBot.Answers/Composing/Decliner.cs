using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Composing;

/// <summary>Says that the texts do not answer: what they do say of the matter, in which other years or sub-districts they do, and what to ask instead.</summary>
/// <remarks>What another year or place has is only offered, never told.</remarks>
internal sealed class Decliner(EvidenceFinder finder, NearestQuestions nearest, IndexReader index)
{
    private const int MostRelated = 2;
    private const int MostYears = 3;
    private const int MostStreets = 2;

    // What another year or place says is offered when the sentence itself speaks of this share of the question's focus, 0 to 1.
    private const double LeastCoverage = 0.75;

    private readonly ServiceCentre _centre = new(finder, index);

    /// <param name="sentences">What was found, best first; none answers.</param>
    public Answer Decline(Question question, Focus focus, EvidenceJudge judge, IReadOnlyList<Sentence> sentences)
    {
        if (!focus.IsOfField && !question.IsOfPlace)
            return new Answer { Status = AnswerStatus.OutOfScope, Text = CannedReplies.OutOfScope };

        var place = question.Streets.Count > 0 ? string.Join("、", question.Streets) : index.Streets.Count > 0 ? "现有街道" : "现有";
        var years = Names(question.Years);
        var related = Related(sentences, focus, judge);
        var declined = new Answer
        {
            Status = AnswerStatus.NoMatch,
            Text = "",
            Related = Citations.Of(related).ToList(),
            Street = question.Streets is [var street] ? street : null,
            Notes = UnderstandingNotes.Of(question),
        };
        if (PersonalCase.AsksForJudgement(question.Reading?.Folded ?? ""))
            return declined with { Text = CannedReplies.PersonalCase(PersonalCaseKind.Record) };
        if (OtherYears(question, focus, judge) is { Count: > 0 } otherYears)
            return declined with { Text = CannedReplies.OtherYears(place, years, Names(otherYears)), FollowUps = otherYears.ConvertAll(year => $"{year}年呢？") };
        var thing = related.Count > 0 ? NamedThing.InWordsOf(related[0], focus, index.Analyzer.Lexicon) : NamedThing.Missing(question, focus, sentences);
        var detail = NamedThing.Detail(question, related);
        if (OtherStreets(question, focus, judge) is { Count: > 0 } others)
            return declined with { Text = CannedReplies.OtherStreets(place, years, related.Count > 0, thing, detail, others.ConvertAll(other => other.Document.Street!)), FollowUps = others.ConvertAll(other => AskOf(other, question)) };
        if (related.Count > 0)
            return WithCentre(declined with { Text = CannedReplies.DetailMissing(place, years, thing, detail) });
        var examples = nearest.For(question, focus, sentences);
        return WithCentre(declined with { Text = CannedReplies.NoMatch(place, years, thing, examples), FollowUps = examples });
    }

    /// <summary>Shows where the service centre is, as far as there is room and the texts say it.</summary>
    private Answer WithCentre(Answer declined)
    {
        if (declined.Street is not { } street || declined.Related.Count == MostRelated || _centre.Of(street) is not { } centre)
            return declined;
        var shown = Citations.Of([centre]).Single();
        return declined.Related.Any(related => related.PassageId == shown.PassageId && related.Start <= shown.Start && shown.End <= related.End)
            ? declined
            : declined with { Related = [.. declined.Related, shown], Text = declined.Text + CannedReplies.CentreBelow };
    }

    /// <summary>Sentences that themselves speak of the matter; those that speak most of it first.</summary>
    private static List<Sentence> Related(IReadOnlyList<Sentence> sentences, Focus focus, EvidenceJudge judge) => sentences
        .Where(sentence => judge.IsOnMatter(sentence) && NamedThing.IsIn(sentence, focus))
        .DistinctBy(sentence => sentence.Text, StringComparer.Ordinal)
        .OrderByDescending(sentence => focus.Coverage(sentence.Folded))
        .Take(MostRelated)
        .ToList();

    /// <summary>Years other than those asked for in which the one sub-district's texts answer, newest first.</summary>
    private List<int> OtherYears(Question question, Focus focus, EvidenceJudge judge) =>
        !focus.NamesField || question.Years.Count == 0 || question.Streets is not [var street]
            ? []
            : finder.Find(question, focus, street, []).Sentences.Where(sentence => IsWorthOffering(sentence, focus, judge))
                .Select(sentence => sentence.Year).OfType<int>().Except(question.Years).Distinct()
                .OrderDescending().Take(MostYears).ToList();

    /// <summary>The best sentence of each sub-district, other than the one asked for, whose texts answer for the same years; best first.</summary>
    private List<Sentence> OtherStreets(Question question, Focus focus, EvidenceJudge judge) =>
        !focus.NamesField || question.Streets is not [var street]
            ? []
            : finder.Find(question, focus, null, question.Years).Sentences.Where(sentence => IsWorthOffering(sentence, focus, judge))
                .Where(sentence => sentence.Document.Street is { } other && other != street)
                .DistinctBy(sentence => sentence.Document.Street).Take(MostStreets).ToList();

    /// <summary>The next message is read with this question before it: a year that was not named there must be named in it.</summary>
    private static string AskOf(Sentence sentence, Question question) =>
        question.Years.Count == 0 && sentence.Year is { } year ? $"{sentence.Document.Street}{year}年呢？" : $"{sentence.Document.Street}呢？";

    /// <summary>Nobody asked for it: the question must name a word of the field, and the sentence itself, without its surroundings, speak of the matter.</summary>
    private static bool IsWorthOffering(Sentence sentence, Focus focus, EvidenceJudge judge) =>
        judge.LeadsOn(sentence) && NamedThing.IsIn(sentence, focus) && focus.Coverage(sentence.Folded) >= LeastCoverage;

    private static string Names(IEnumerable<int> years) => string.Join("、", years.Select(year => $"{year}年"));
}
