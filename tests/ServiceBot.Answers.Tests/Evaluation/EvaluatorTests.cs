using System.Text.Json;
using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Answers.Tests.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private readonly SmallIndex _small = new(
        ("bag", "verbatim", "2019年，桂花街道为300户独居老人发放安全包。"),
        ("meal", "verbatim", "2019年，桂花街道开办老年食堂2家，每天供餐500份。"),
        ("lift", "restated", "2019年，桂花街道加装电梯14部。"));

    public void Dispose() => _small.Dispose();

    [Fact]
    public void Run_RelevanceQuestions_RanksDocuments()
    {
        var set = new QuestionSet([],
        [
            Ask("q1", "安全包发给谁", ["bag"]),
            Ask("q2", "老年食堂每天供餐多少份", ["bag", "meal"]),
            Ask("q3", "安全包", ["lift"]),
            Ask("q4", "安全包", ["gone"]),
        ]);

        var report = new Evaluator(_small.Answerer).Run(set);

        var relevance = report.Relevance!;
        Assert.Null(report.Judged);
        Assert.Equal((4, 1), (relevance.Overall.Questions, relevance.Absent));
        Assert.Equal(new Measure(2, 4), relevance.Overall.HitAt1);
        Assert.Equal(new Measure(2, 4), relevance.Overall.HitAt10);
        Assert.Equal(new Measure(2, 4), relevance.Overall.Mrr);
        Assert.Equal(new Measure(0, 0), relevance.Overall.Containment);
        Assert.Equal(["q3", "q4"], report.Misses.Select(miss => miss.Id));
        Assert.Null(report.Misses[0].Status);
    }

    [Fact]
    public void Run_QuestionsWithAnswers_MeasuresTheReply()
    {
        var set = new QuestionSet([], [new RelevanceQuestion("q1", new AskRequest("桂花街道2019年加装电梯多少部"), [], ["14部", "十四"])]);

        var report = new Evaluator(_small.Answerer).Run(set);

        var reply = _small.Answerer.Ask(new AskRequest("桂花街道2019年加装电梯多少部"));
        Assert.Equal(AnswerStatus.Answered, reply.Status);
        Assert.Equal(new Measure(1, 1), report.Relevance!.Overall.Containment);
        Assert.Equal(new Measure(1, 1), report.Relevance.Overall.StartContainment);
        Assert.Equal(new Measure(1, 1), report.Relevance.Overall.Answered);
        Assert.Equal(AnswerOverlap.BestF1(reply.Text, ["14部"]), report.Relevance.Overall.F1.Sum);
        Assert.Equal(AnswerOverlap.BestF1(Assert.Single(reply.Citations).Quote, ["14部"]), report.Relevance.Overall.QuoteF1.Sum);
        Assert.Equal(new Measure(0, 0), report.Relevance.Overall.HitAt1);
        Assert.Empty(report.Misses);
    }

    [Fact]
    public void Run_GoldOnRestatedOrAbsentReports_SaysWhatIsNotMeasurable()
    {
        var set = new QuestionSet([Judged("t1", "bag"), Judged("t2", "lift"), Judged("t3", "gone")], []);

        var retrieval = new Evaluator(_small.Answerer).Run(set).Judged!.Retrieval;

        Assert.Equal(new RetrievalMeasurability(Measured: 1, Restated: 1, Absent: 1), retrieval);
    }

    [Fact]
    public void Run_GroupsByTypeAndTopic_TheLargestTopicFirst()
    {
        var set = new QuestionSet(
            [Judged("t1", "bag") with { Topic = "safety" }, Judged("t2", "bag"), Judged("t3", "bag") with { Type = QuestionType.Greeting }], []);

        var judged = new Evaluator(_small.Answerer).Run(set).Judged!;

        Assert.Equal(["number", "greeting"], judged.ByType.Keys);
        Assert.Equal(["other", "safety"], judged.ByTopic.Keys);
        Assert.Equal(2, judged.ByTopic["other"].Questions);
    }

    [Fact]
    public void Run_Twice_GivesTheSameDocument()
    {
        var set = new QuestionSet([Judged("t1", "bag"), Judged("t2", "lift")], [Ask("q1", "安全包", ["bag"])]);

        var first = JsonSerializer.Serialize(new Evaluator(_small.Answerer).Run(set), AnswerJson.Options);
        var second = JsonSerializer.Serialize(new Evaluator(_small.Answerer).Run(set), AnswerJson.Options);

        Assert.Equal(first, second);
        using var json = JsonDocument.Parse(first);
        Assert.Equal(EvaluationReport.CurrentSchema, json.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("judged").GetProperty("overall").GetProperty("hitAt1").GetProperty("of").GetInt32());
        Assert.Equal("not_declined", JsonSerializer.Serialize(MissCode.NotDeclined, AnswerJson.Options).Trim('"'));
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        var set = new QuestionSet([], [Ask("q1", "安全包", ["bag"])]);

        Assert.Throws<OperationCanceledException>(() => new Evaluator(_small.Answerer).Run(set, new CancellationToken(canceled: true)));
    }

    private static RelevanceQuestion Ask(string id, string question, string[] relevant) => new(id, new AskRequest(question), relevant, []);

    private static JudgedQuestion Judged(string id, string report) => new()
    {
        Id = id, Request = new AskRequest("安全包发了多少户"), Type = QuestionType.Number, Gold = [new GoldPlace(report, "为300户独居老人发放安全包")], Must = [["300户"]],
    };
}
