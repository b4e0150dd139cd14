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
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers;

/// <summary>How a question becomes a cited answer. The stages stand in <see cref="Trace"/>, in their order.</summary>
/// <remarks>Thread-safe; bound to one index version. Same question, history, date and index: the same answer.</remarks>
public sealed class Answerer
{
    private readonly EvidenceOptions _options = new();
    private readonly Guard _guard;
    private readonly EvidenceFinder _finder;
    private readonly AnswerComposer _composer;
    private readonly FollowUps _followUps;
    private readonly Decliner _decliner;
    private readonly GoingOn _goingOn;
    private readonly ServiceCentre _centre;

    public Answerer(Searcher searcher, TimeProvider clock)
    {
        Searcher = searcher;
        Streets = searcher.Index.Streets;
        _guard = new Guard(searcher.Index.Analyzer, Streets);
        Passages = new PassageFinder(searcher, clock);
        _finder = new EvidenceFinder(Passages, _options);
        _followUps = new FollowUps(_finder, searcher.Index.Suggestions, request => Answer(request, steps: null, leadsOn: false).Answer);
        // A text sent after a question is understood with that question before it.
        _decliner = new Decliner(_finder, new NearestQuestions(_finder, _options, searcher.Index, (text, after) =>
            Passages.Understand(new AskRequest(text) { Street = after.Streets is [var street] ? street : null, History = [new HistoryTurn(after.Reading?.Typed ?? after.Subject, "")] })), searcher.Index);
        _composer = new AnswerComposer(new PlanReader(searcher.Index), clock);
        _centre = new ServiceCentre(_finder, searcher.Index);
        _goingOn = new GoingOn(_finder, _composer, _options, searcher.Index);
    }

    public Searcher Searcher { get; }

    /// <summary>What finds the passages answers rest on.</summary>
    public PassageFinder Passages { get; }

    /// <summary>Names of the sub-districts there are texts for, in the order they are offered.</summary>
    public IReadOnlyList<string> Streets { get; }

    public Answer Ask(AskRequest request) => Timed(request, steps: null).Answer;

    /// <summary>Where the texts say a sub-district's service centre is, or its telephone; null when they do not.</summary>
    public Citation? ServiceCentreOf(string street)
    {
        using var use = Searcher.Index.Use();
        return _centre.Of(street) is { } sentence ? Citations.Of([sentence]).Single() : null;
    }

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
    /// <param name="leadsOn">Whether the answer is to be given: then questions are looked for that lead on from it, and what to say where there is none. Otherwise it is only asked whether there is one.</param>
    private (Answer Answer, IReadOnlyList<Hit> Hits) Answer(AskRequest request, List<string>? steps, bool leadsOn = true)
    {
        var typed = QuestionCleaner.Clean(request.Question);
        var state = Passages.Conversation.StateOf(request);
        if (_guard.Check(typed) is { } guarded)
            return (Guarded(guarded), []);
        var turn = ConversationReader.TurnOf(typed, state);
        if (turn.Text != typed && _guard.Check(turn.Text) is { } guardedChoice)
            return (Guarded(guardedChoice), []);

        // Texts that are nobody's own are for every sub-district.
        var question = Passages.Conversation.Read(turn, Streets.Count == 0 ? null : request.Street, state);
        var (answer, hits, grounds) = Reply(turn, question, state, steps, leadsOn);
        answer = answer with { State = Passages.Conversation.Next(state, turn, question, answer.Text, answer.Choices) };
        return (leadsOn && answer.FollowUps.Count == 0 ? answer with { FollowUps = _followUps.For(request, answer, question, grounds) } : answer, hits);

        Answer Guarded(Answer reply)
        {
            reply = reply with { State = state };
            return leadsOn ? reply with { FollowUps = _followUps.Suggested(request, reply) } : reply;
        }
    }

    private (Answer Answer, IReadOnlyList<Hit> Hits, Grounds? Grounds) Reply(TurnReading turn, Question question, ConversationState state, List<string>? steps, bool leadsOn)
    {
        steps?.Add($"turn: {turn.Kind} | {turn.Text}");
        steps?.Add($"question: {question.Subject} | context: {question.Context} | {string.Join(",", question.Streets)} | {string.Join(",", question.Years)} | {question.Kind} {string.Join(",", question.Units)}");
        if (TurnReply.Of(turn, question, state) is { } said)
            return (said, [], null);
        if (question.UnknownStreet is { } unknown && question.Streets.Count == 0)
            return (NoTextsOf(unknown), [], null);
        if (question.Streets is [var street] && !Streets.Contains(street))
            return (NoTextsOf(NameOf(street)), [], null);

        var focus = Focus.Of(question, Searcher.Index);
        steps?.Add("focus: " + string.Join(" ", focus.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Term}:{term.Weight:F1}{(term.IsFieldWord ? "*" : "")}{(term.IsInTexts ? "" : "!")}"))));
        var scopes = Scope.Of(question);
        var findings = scopes.Select(scope => _finder.Find(question, focus, scope.Street, scope.Years)).ToList();
        var hits = PassageFinder.Interleave(findings.ConvertAll(finding => finding.Hits));
        foreach (var sentence in findings.SelectMany(finding => finding.Sentences.Take(3)))
            steps?.Add(string.Create(CultureInfo.InvariantCulture, $"sentence {sentence.Score:F2} coverage {sentence.Coverage:F2} {(sentence.HasAttribute ? "+" : "-")} {sentence.Passage.Id} {sentence.Year}: {sentence.Text}"));

        var judge = new EvidenceJudge(focus, _options);
        var grounds = new Grounds(focus, judge, findings[0].Sentences);
        if (_goingOn.Answer(turn, question, focus, judge, state) is { } goingOn)
            return (goingOn, hits, grounds);
        var detail = new NewDetail(question, focus, state, Searcher.Index);
        var answering = findings.ConvertAll(finding => (IReadOnlyList<Sentence>)finding.Sentences
            .Where(sentence => judge.Answers(sentence) && detail.IsIn(sentence) && Plots.MayBeOf(question, sentence)).ToList());
        if (answering.All(sentences => sentences.Count == 0))
        {
            return leadsOn
                ? (_decliner.Decline(question, focus, judge, findings.SelectMany(finding => finding.Sentences).ToList()), hits, grounds)
                : (new Answer { Status = AnswerStatus.NoMatch, Text = "" }, hits, grounds);
        }

        if (TalkedAbout.Among(answering[0], state, _options) is { Count: > 0 } settled && scopes.Count == 1)
            answering[0] = settled;
        else if (scopes.Count == 1 && Clarifier.AskBack(question, focus, answering[0], findings[0].Sentences.Where(judge.IsOnMatter).ToList(), _options, Searcher.Index.Analyzer) is { } back)
            return (back, hits, grounds);

        var selection = new Selection(question, focus, judge, _options);
        var groups = scopes.Zip(findings, answering)
            .Select(found => new QuotedGroup(found.First, found.Third.Count == 0 ? [] : selection.Pick(found.Third, found.Second.Sentences.Where(sentence => Plots.MayBeOf(question, sentence)).ToList())) { Answering = found.Third })
            .ToList();
        return (_composer.Compose(question, focus, groups), hits, grounds);
    }

    private Answer NoTextsOf(string street) => new() { Status = AnswerStatus.NoMatch, Text = CannedReplies.UnknownStreet(street, Streets) };

    /// <summary>A sub-district as it is named in a reply; what is no name we know is not repeated.</summary>
    private string NameOf(string street) =>
        Searcher.Index.Analyzer.Lexicon.Places.Any(place => place.Street == street) ? street : CannedReplies.ThisStreet;

    /// <summary>Names question and index version; a surface that must not be guessed at sets its own.</summary>
    private string IdOf(AskRequest request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Searcher.Index.Manifest.Version}\n{request.Street}\n{request.Question}\n{ConversationStateJson.Write(Passages.Conversation.StateOf(request))}")))[..12];
}
