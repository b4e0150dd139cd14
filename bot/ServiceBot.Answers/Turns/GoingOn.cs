using System.Text.RegularExpressions;
using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Turns;

/// <summary>Answers messages that go on with the last answer without a question of their own: 还有呢, 不是这个, 为什么, 什么意思.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class GoingOn(EvidenceFinder finder, AnswerComposer composer, EvidenceOptions options, IndexReader index)
{
    private const int MostRelated = 2;
    private const int MostOthers = 4;

    /// <returns>Null for a message with a question of its own, and for one that wants the last answer again.</returns>
    public Answer? Answer(TurnReading turn, Question question, Focus focus, EvidenceJudge judge, ConversationState state) => turn.Kind switch
    {
        TurnKind.More => More(question, focus, judge, state),
        TurnKind.NotThis => Others(question, focus, judge, state),
        TurnKind.Why => Detail(question, focus, judge, state, Reason(), CannedReplies.NoReason),
        TurnKind.Meaning => Detail(question, focus, judge, state, Explanation(), CannedReplies.NoMeaning),
        _ => null,
    };

    /// <summary>What else the texts say of the matter for the place and year just answered for, never a sentence a second time.</summary>
    private Answer More(Question question, Focus focus, EvidenceJudge judge, ConversationState state)
    {
        var scopes = ScopesOf(question, state);
        var groups = scopes.Select(scope => new QuotedGroup(scope, Further(scope, question, focus, judge, state))).Where(group => group.Sentences.Count > 0).ToList();
        if (groups.Count > 0)
            return composer.Compose(question, focus, groups);

        var (place, years) = NamesOf(scopes);
        var others = OthersOf(question, focus, judge, state).Where(other => other.Street is null).Select(other => other.Label).ToList();
        return new Answer
        {
            Status = AnswerStatus.NoMatch,
            Text = others.Count > 0 ? CannedReplies.NothingMoreBut(place, years, string.Join('、', others)) : CannedReplies.NothingMore(place, years),
            FollowUps = others.Select(other => $"{other}呢？").Take(3).ToList(),
            Street = scopes is [{ Street: { } street }] ? street : null,
        };
    }

    private IReadOnlyList<Sentence> Further(Scope scope, Question question, Focus focus, EvidenceJudge judge, ConversationState state)
    {
        var matter = new Matter(question, focus, index);
        var onMatter = finder.Find(question, focus, scope.Street, scope.Years).Sentences
            .Where(sentence => judge.IsOnMatter(sentence) && matter.IsNamedIn(sentence.Folded.Folded)).ToList();

        // Where nothing of the matter has been shown there was no answer to go on with.
        if (!onMatter.Exists(sentence => ShownText.Holds(state.Shown, sentence.Text)))
            return [];
        var unseen = onMatter.Where(sentence => !ShownText.Holds(state.Shown, sentence.Text)).ToList();
        return unseen.Count == 0 ? [] : new Selection(question, focus, judge, options).Pick([unseen[0]], unseen);
    }

    /// <summary>Other years and places that answer the same question, to choose from.</summary>
    private Answer Others(Question question, Focus focus, EvidenceJudge judge, ConversationState state)
    {
        var others = OthersOf(question, focus, judge, state).Select(other => other.Label).ToList();
        return others.Count switch
        {
            0 => new Answer { Status = AnswerStatus.NoMatch, Text = CannedReplies.SayOtherwise },
            1 => new Answer { Status = AnswerStatus.NoMatch, Text = CannedReplies.NotThisBut(others[0]), FollowUps = [$"{others[0]}呢？"] },
            _ => new Answer { Status = AnswerStatus.Clarify, Text = CannedReplies.NotThis, Choices = others },
        };
    }

    /// <summary>Places and years that answer, but for what was shown or offered already; those of the same place first.</summary>
    private List<(string? Street, string Label)> OthersOf(Question question, Focus focus, EvidenceJudge judge, ConversationState state)
    {
        var street = question.Streets is [var asked] ? asked : state.AnsweredStreet;
        var named = question.Streets.Count > 0;
        var matter = new Matter(question, focus, index);
        var answering = finder.Find(question, focus, named ? street : null, []).Sentences
            .Where(sentence => judge.Answers(sentence) && matter.IsNamedIn(sentence.Folded.Folded)).ToList();
        if (answering.Count == 0)
            return [];
        var least = options.TieCoverage * answering.Max(sentence => sentence.Coverage);
        return answering
            .Where(sentence => sentence.Coverage >= least && !ShownText.Holds(state.Shown, sentence.Text))
            .Select(sentence => (Street: sentence.Document.Street == street ? null : sentence.Document.Street, sentence.Year))
            .Where(other => other.Street is not null || (other.Year is { } year && year != state.AnsweredYear && !question.Years.Contains(year)))
            .Distinct()
            .OrderBy(other => other.Street is null ? 0 : 1)
            .Select(other => (other.Street, Label: other.Street + (other.Year is { } year ? $"{year}年" : "")))
            .Where(other => !state.Choices.Contains(other.Label, StringComparer.Ordinal))
            .Take(MostOthers).ToList();
    }

    /// <summary>What the texts say of the matter in the form asked for; where they do not, what they do say.</summary>
    private Answer Detail(Question question, Focus focus, EvidenceJudge judge, ConversationState state, Regex form, Func<string, string, string> missing)
    {
        var scopes = ScopesOf(question, state);
        var matter = new Matter(question, focus, index);
        var found = scopes.Select(scope => (Scope: scope, Sentences: finder.Find(question, focus, scope.Street, scope.Years).Sentences
            .Where(sentence => judge.IsOnMatter(sentence) && matter.IsNamedIn(sentence.Folded.Folded)).ToList())).ToList();
        var groups = found.Select(one => new QuotedGroup(one.Scope, one.Sentences.Where(sentence => form.IsMatch(sentence.Folded.Folded)).Take(1).ToList()))
            .Where(group => group.Sentences.Count > 0).ToList();
        if (groups.Count > 0)
            return composer.Compose(question, focus, groups);

        var (place, years) = NamesOf(scopes);
        return new Answer
        {
            Status = AnswerStatus.NoMatch,
            Text = missing(place, years),
            Related = AnswerComposer.Cite(found.SelectMany(one => one.Sentences).Where(sentence => ShownText.Holds(state.Shown, sentence.Text)).Take(MostRelated)).ToList(),
            Street = scopes is [{ Street: { } street }] ? street : null,
        };
    }

    /// <summary>Places and years asked for; where these are open, those of the last answer.</summary>
    private static IReadOnlyList<Scope> ScopesOf(Question question, ConversationState state) =>
        Scope.Of(question with { Years = question.Years.Count > 0 || state.AnsweredYear is not { } year ? question.Years : [year] });

    private static (string Place, string Years) NamesOf(IReadOnlyList<Scope> scopes) => (
        scopes.Select(scope => scope.Street).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } streets ? string.Join('、', streets) : "现有街道",
        string.Join('、', scopes.SelectMany(scope => scope.Years).Distinct().Select(year => $"{year}年")));

    [GeneratedRegex("因为|由于|为了|原因|所以|因此|鉴于|导致|致使|旨在|目的")]
    private static partial Regex Reason();

    [GeneratedRegex("即|是指|指的是|就是|意思|也就是|由.+组成")]
    private static partial Regex Explanation();
}
