using ServiceBot.Answers.Evaluation;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Evaluation;

/// <summary>Every figure here is worked out by hand from the replies given.</summary>
public sealed class JudgedMeasuresTests : IDisposable
{
    private const string BagText = "2019年，桂花街道为300户独居老人发放安全包。";
    private const string MealText = "2019年，桂花街道开办老年食堂2家，每天供餐500份。";
    private const string LiftText = "2019年，梅园街道加装电梯14部。";

    private readonly SmallIndex _small = new(
        ("guihua-bag", "verbatim", BagText), ("guihua-meal", "verbatim", MealText), ("meiyuan-lift", "restated", LiftText));

    public void Dispose() => _small.Dispose();

    [Fact]
    public void Of_AnswerableQuestions_MeasuresHitsAndReplies()
    {
        var bag = new GoldPlace("guihua-bag", "为300户独居老人发放安全包");
        var meal = new GoldPlace("guihua-meal", "开办老年食堂2家,每天供餐500份".Replace(',', '，'));
        var lift = new GoldPlace("meiyuan-lift", "全年加装电梯14部");
        var replies = new[]
        {
            // Hit at rank 1, right.
            Judge(QuestionType.Number, [bag], ["300户"], [], Answered(BagText, "guihua-bag"), "guihua-bag", "guihua-meal"),

            // Hit at rank 2; a forbidden figure is said.
            Judge(QuestionType.Number, [bag], ["300户"], ["500份"], Answered(BagText + MealText, "guihua-bag"), "guihua-meal", "guihua-bag"),

            // Both places wanted, one found at rank 1: coverage 1/2. A requirement is missing and the citation is wrong.
            Judge(QuestionType.List, [bag, meal], ["安全包", "食堂"], [], Answered("发放安全包。", "meiyuan-lift"), "guihua-bag"),

            // No hit; declined.
            Judge(QuestionType.Fact, [bag], ["300户"], [], Reply(AnswerStatus.NoMatch, "没有写。"), "guihua-meal"),

            // Asked back; the set's rules look at text and citation, which are wrong too.
            Judge(QuestionType.Fact, [meal], ["2家"], [], Reply(AnswerStatus.Clarify, "哪个街道？"), "guihua-meal"),

            // The report is restated: retrieval is not measured, the reply is.
            Judge(QuestionType.YesNo, [lift], ["14部"], ["4部"], Answered(LiftText, "meiyuan-lift"), "meiyuan-lift"),
        };

        var measures = JudgedMeasures.Of(replies);

        Assert.Equal(6, measures.Questions);
        Assert.Equal(new Measure(3, 5), measures.HitAt1);
        Assert.Equal(new Measure(4, 5), measures.HitAt5);
        Assert.Equal(new Measure(1 + 0.5 + 1 + 0 + 1, 5), measures.Mrr);
        Assert.Equal(new Measure(0.5, 1), measures.CoverageAt5);
        Assert.Equal(new Measure(2, 6), measures.Correct);
        Assert.Equal(new Measure(1, 6), measures.FalseRefusal);
        Assert.Equal(new Measure(1, 6), measures.NeedlessClarification);
        Assert.Equal(new Measure(0, 0), measures.CorrectRefusal);
        Assert.Null(measures.Clarification.Value);
    }

    [Fact]
    public void Of_OtherQuestions_MeasuresTheirStatus()
    {
        var replies = new[]
        {
            Judge(QuestionType.NoAnswer, [], [], ["300户"], Reply(AnswerStatus.NoMatch, "没有写。")),
            Judge(QuestionType.NoAnswer, [], [], ["300户"], Reply(AnswerStatus.NoMatch, "没有写，别处是300户。")),
            Judge(QuestionType.NoAnswer, [], [], [], Answered(BagText, "guihua-bag")),
            Judge(QuestionType.NoAnswer, [], [], [], Reply(AnswerStatus.Error, "系统出了问题。")),
            Judge(QuestionType.OutOfScope, [], [], [], Reply(AnswerStatus.OutOfScope, "答不了。")),
            Judge(QuestionType.OutOfScope, [], [], [], Reply(AnswerStatus.Blocked, "请不要发身份证号。")),
            Judge(QuestionType.Ambiguous, [], ["哪个"], ["300户"], Reply(AnswerStatus.Clarify, "请选一个，例如300户的那个。")),
            Judge(QuestionType.Ambiguous, [], [], [], Answered(BagText, "guihua-bag")),
            Judge(QuestionType.Ambiguous, [], [], [], Reply(AnswerStatus.NoMatch, "没有写。")),
            Judge(QuestionType.Greeting, [], [], [], Reply(AnswerStatus.Greeting, "您好！")),
            Judge(QuestionType.Greeting, [], [], [], Reply(AnswerStatus.Answered, "您好！")),
            Judge(QuestionType.Greeting, [], [], [], Answered("您好！", "guihua-bag") with { Status = AnswerStatus.Greeting }),
        };

        var measures = JudgedMeasures.Of(replies);

        Assert.Equal(new Measure(3, 6), measures.CorrectRefusal);
        Assert.Equal(new Measure(1, 4), measures.NoAnswerRefusal);
        Assert.Equal(new Measure(2, 2), measures.OutOfScopeRefusal);
        Assert.Equal(new Measure(1, 3), measures.Clarification);
        Assert.Equal(new Measure(1, 3), measures.Greeting);
        Assert.Equal(new Measure(0, 0), measures.Correct);
        Assert.Equal(new Measure(0, 0), measures.FalseRefusal);
        Assert.Equal(new Measure(0, 0), measures.HitAt1);
    }

    [Fact]
    public void Of_MissedQuestion_SaysEveryReason()
    {
        var gold = new GoldPlace("guihua-bag", "为300户独居老人发放安全包");

        var reply = Judge(QuestionType.Number, [gold], ["300户", "安全包"], ["14部"], Answered(LiftText, "meiyuan-lift"), "guihua-meal", "meiyuan-lift");

        Assert.Equal(
            [
                new MissReason(MissCode.NoHit),
                new MissReason(MissCode.MustMissing, "300户"),
                new MissReason(MissCode.MustMissing, "安全包"),
                new MissReason(MissCode.WrongCitation, "meiyuan-lift"),
                new MissReason(MissCode.MustNotPresent, "14部"),
            ],
            reply.Reasons);
    }

    [Fact]
    public void Of_HitBehindTheFirstFive_SaysItsRank()
    {
        var gold = new GoldPlace("guihua-bag", "为300户独居老人发放安全包");

        var reply = Judge(QuestionType.Number, [gold], ["300户"], [], Answered(BagText, "guihua-bag"),
            "guihua-meal", "guihua-meal", "guihua-meal", "guihua-meal", "guihua-meal", "guihua-bag");

        Assert.True(reply.IsCorrect);
        Assert.Equal([new MissReason(MissCode.NoHit, "6")], reply.Reasons);
        Assert.Equal(new Measure(1 / 6.0, 1), JudgedMeasures.Of([reply]).Mrr);
    }

    private JudgedReply Judge(QuestionType type, GoldPlace[] gold, string[] must, string[] mustNot, Answer answer, params string[] hits) =>
        JudgedReply.Of(
            new JudgedQuestion
            {
                Id = "t1",
                Request = new AskRequest("问"),
                Type = type,
                Gold = gold,
                Must = must.Select(wanted => (IReadOnlyList<string>)[wanted]).ToList(),
                MustNot = mustNot,
            },
            new AnswerTrace(answer, _small.Hits(hits), []),
            _small.Index);

    private static Answer Reply(AnswerStatus status, string text) => new() { Status = status, Text = text };

    private Answer Answered(string text, string document)
    {
        var passage = _small.Index.PassagesOf(document)[0];
        return Reply(AnswerStatus.Answered, text) with
        {
            Citations = [Citation.Of(_small.Index.Document(document)!, passage, new TextSpan(0, passage.Text.Length), 2019)],
        };
    }
}
