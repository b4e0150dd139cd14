using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Composing;

/// <summary>Says that the texts do not answer: what they do say of the matter, in which other years or sub-districts they do, and what to ask instead.</summary>
/// <remarks>What another year or place has is only offered, never told.</remarks>
internal sealed class Decliner(EvidenceFinder finder, NearestQuestions nearest, IReadOnlyList<string> streets)
{
    private const int MostRelated = 2;
    private const int MostYears = 3;
    private const int MostStreets = 2;

    /// <param name="sentences">What was found, best first; none answers.</param>
    /// <param name="hits">The passages they stand in.</param>
    public Answer Decline(Question question, Focus focus, EvidenceJudge judge, IReadOnlyList<Sentence> sentences, IReadOnlyList<Hit> hits)
    {
        if (!focus.IsOfField && !question.IsOfPlace)
            return new Answer { Status = AnswerStatus.OutOfScope, Text = CannedReplies.OutOfScope };

        var place = question.Streets.Count > 0 ? string.Join("、", question.Streets) : streets.Count > 0 ? "现有街道" : "";
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
        if (OtherYears(question, focus, judge) is { Count: > 0 } otherYears)
            return declined with { Text = CannedReplies.OtherYears(place, years, Names(otherYears)), FollowUps = otherYears.ConvertAll(year => $"{year}年呢？") };
        var text = related.Count > 0
            ? CannedReplies.DetailMissing(place, years, NamedThing.InWordsOf(related[0], focus), NamedThing.Detail(question, related))
            : null;
        if (OtherStreets(question, focus, judge) is { Count: > 0 } others)
        {
            text ??= CannedReplies.NoMatch(place, years, NamedThing.Missing(question, focus, sentences), []);
            return declined with { Text = text + CannedReplies.OtherStreets(others), FollowUps = others.ConvertAll(other => $"{other}呢？") };
        }

        var examples = text is null ? nearest.For(question, hits) : [];
        return declined with
        {
            Text = text ?? CannedReplies.NoMatch(place, years, NamedThing.Missing(question, focus, sentences), examples),
            FollowUps = examples,
        };
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
        question.Years.Count == 0 || question.Streets is not [var street]
            ? []
            : finder.Find(question, focus, street, []).Sentences.Where(judge.LeadsOn)
                .Select(sentence => sentence.Year).OfType<int>().Except(question.Years).Distinct()
                .OrderDescending().Take(MostYears).ToList();

    /// <summary>Sub-districts other than the one asked for whose texts answer for the same years, best first.</summary>
    private List<string> OtherStreets(Question question, Focus focus, EvidenceJudge judge) =>
        question.Streets is not [var street]
            ? []
            : finder.Find(question, focus, null, question.Years).Sentences.Where(judge.LeadsOn)
                .Select(sentence => sentence.Document.Street).OfType<string>().Where(other => other != street)
                .Distinct(StringComparer.Ordinal).Take(MostStreets).ToList();

    private static string Names(IEnumerable<int> years) => string.Join("、", years.Select(year => $"{year}年"));
}
