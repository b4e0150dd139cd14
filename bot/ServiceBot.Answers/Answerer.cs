using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Searching;
using ServiceBot.Answers.Turns;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers;

/// <summary>How a question becomes a cited answer. The stages stand in <see cref="Trace"/>, in their order.</summary>
/// <remarks>Thread-safe; bound to one index version. Same question, history, date and index: the same answer.</remarks>
public sealed class Answerer
{
    private readonly EvidenceOptions _options = new();
    private readonly EvidenceFinder _finder;
    private readonly AnswerComposer _composer;
    private readonly FollowUps _followUps;
    private readonly Decliner _decliner;
    private readonly GoingOn _goingOn;

    public Answerer(Searcher searcher, TimeProvider clock)
    {
        Searcher = searcher;
        Streets = searcher.Index.Streets;
        Passages = new PassageFinder(searcher, clock);
        _finder = new EvidenceFinder(Passages, _options);
        _followUps = new FollowUps(_finder);
        _decliner = new Decliner(_finder, Streets);
        _composer = new AnswerComposer(new PlanReader(searcher.Index), clock);
        _goingOn = new GoingOn(_finder, _composer, _options, searcher.Index);
    }

    public Searcher Searcher { get; }

    /// <summary>What finds the passages answers rest on.</summary>
    public PassageFinder Passages { get; }

    /// <summary>Names of the sub-districts there are texts for, in the order they are offered.</summary>
    public IReadOnlyList<string> Streets { get; }

    public Answer Ask(AskRequest request) => Timed(request, steps: null).Answer;

    /// <summary>Answers, and tells how.</summary>
    public AnswerTrace Trace(AskRequest request)
    {
        var steps = new List<string>();
        var (answer, hits) = Timed(request, steps);
        return new AnswerTrace(answer, hits, steps);
    }

    private (Answer Answer, IReadOnlyList<Hit> Hits) Timed(AskRequest request, List<string>? steps)
    {
        using var use = Searcher.Index.Use();
        var started = Stopwatch.GetTimestamp();
        var (answer, hits) = Answer(request, steps);
        answer = answer with
        {
            AnswerId = IdOf(request),
            IndexVersion = Searcher.Index.Manifest.Version,
            TookMs = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2),
        };
        return (answer, hits);
    }

    /// <param name="steps">Told what each stage made of the question; null when nobody asks.</param>
    private (Answer Answer, IReadOnlyList<Hit> Hits) Answer(AskRequest request, List<string>? steps)
    {
        var typed = QuestionCleaner.Clean(request.Question);
        var state = Passages.Conversation.StateOf(request);
        if (Refuse(typed, Searcher.Index) is { } refused)
            return (refused with { State = state }, []);
        var turn = ConversationReader.TurnOf(typed, state);
        if (turn.Text != typed && Refuse(turn.Text, Searcher.Index) is { } refusedChoice)
            return (refusedChoice with { State = state }, []);

        var question = Passages.Conversation.Read(turn, request.Street, state);
        var (answer, hits) = Reply(turn, question, state, steps);
        return (answer with { State = Passages.Conversation.Next(state, turn, question, answer.Text, answer.Choices) }, hits);
    }

    private (Answer Answer, IReadOnlyList<Hit> Hits) Reply(TurnReading turn, Question question, ConversationState state, List<string>? steps)
    {
        steps?.Add($"turn: {turn.Kind} | {turn.Text}");
        steps?.Add($"question: {question.Subject} | context: {question.Context} | {string.Join(",", question.Streets)} | {string.Join(",", question.Years)} | {question.Kind} {string.Join(",", question.Units)}");
        if (TurnReply.Of(turn, question, state) is { } said)
            return (said, []);
        if (question.UnknownStreet is { } unknown && question.Streets.Count == 0)
            return (new Answer { Status = AnswerStatus.NoMatch, Text = CannedReplies.UnknownStreet(unknown, Streets) }, []);

        var focus = Focus.Of(question, Searcher.Index);
        steps?.Add("focus: " + string.Join(" ", focus.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Term}:{term.Weight:F1}{(term.IsFieldWord ? "*" : "")}{(term.IsInTexts ? "" : "!")}"))));
        var scopes = Scope.Of(question);
        var findings = scopes.Select(scope => _finder.Find(question, focus, scope.Street, scope.Years)).ToList();
        var hits = PassageFinder.Interleave(findings.ConvertAll(finding => finding.Hits));
        foreach (var sentence in findings.SelectMany(finding => finding.Sentences.Take(3)))
            steps?.Add(string.Create(CultureInfo.InvariantCulture, $"sentence {sentence.Score:F2} coverage {sentence.Coverage:F2} {(sentence.HasAttribute ? "+" : "-")} {sentence.Passage.Id} {sentence.Year}: {sentence.Text}"));

        var judge = new EvidenceJudge(focus, _options);
        if (_goingOn.Answer(turn, question, focus, judge, state) is { } goingOn)
            return (goingOn, hits);
        var detail = new NewDetail(question, focus, state, Searcher.Index);
        var answering = findings.ConvertAll(finding => (IReadOnlyList<Sentence>)finding.Sentences
            .Where(sentence => judge.Answers(sentence) && detail.IsIn(sentence) && Plots.MayBeOf(question, sentence)).ToList());
        if (answering.All(sentences => sentences.Count == 0))
            return (_decliner.Decline(question, focus, judge, findings.SelectMany(finding => finding.Sentences)), hits);
        if (TalkedAbout.Among(answering[0], state, _options) is { Count: > 0 } settled && scopes.Count == 1)
            answering[0] = settled;
        else if (scopes.Count == 1 && Clarifier.AskBack(question, focus, answering[0], findings[0].Sentences.Where(judge.IsOnMatter).ToList(), _options, Searcher.Index.Analyzer) is { } back)
            return (back, hits);

        var groups = scopes.Zip(findings, answering)
            .Select(found => new QuotedGroup(found.First, found.Third.Count == 0 ? [] : Selection.Pick(found.Third[0], found.Second.Sentences.Where(sentence => judge.IsAbout(sentence) && Plots.MayBeOf(question, sentence)), focus, question)))
            .ToList();
        var answer = _composer.Compose(question, focus, groups);
        return (answer with { FollowUps = _followUps.For(answer, question, focus, judge) }, hits);
    }

    /// <summary>The reply to what is not to be read as a question; it leaves the conversation as it was. Null when it may be read.</summary>
    /// <param name="text">Cleaned.</param>
    internal static Answer? Refuse(string text, IndexReader index) =>
        QuestionCleaner.Check(text) is { } reason ? new Answer { Status = AnswerStatus.Invalid, Text = CannedReplies.Invalid(reason) } : Guard(text, index);

    private static Answer? Guard(string typed, IndexReader index)
    {
        var folded = TextFolder.Fold(typed).Text;
        if (Danger.IsIn(folded))
            return new Answer { Status = AnswerStatus.Crisis, Text = CannedReplies.Crisis };
        if (PersonalData.IsIn(typed))
            return new Answer { Status = AnswerStatus.Blocked, Text = CannedReplies.Blocked };
        if (OffTopic.IsIn(folded, index.Analyzer.Lexicon))
            return new Answer { Status = AnswerStatus.OutOfScope, Text = CannedReplies.OutOfScope };
        if (Greetings.Read(folded) is { } greeting)
            return new Answer { Status = AnswerStatus.Greeting, Text = CannedReplies.Greeting(greeting, index.Streets) };
        return null;
    }

    /// <summary>Names question and index version; a surface that must not be guessed at sets its own.</summary>
    private string IdOf(AskRequest request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Searcher.Index.Manifest.Version}\n{request.Street}\n{request.Question}\n{ConversationStateJson.Write(Passages.Conversation.StateOf(request))}")))[..12];
}
