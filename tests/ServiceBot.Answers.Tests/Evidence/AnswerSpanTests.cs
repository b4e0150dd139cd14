using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class AnswerSpanTests
{
    private const string Text = "街道开了会。支持企业的措施有：减免房租三个月，发放补贴五万元，延期缴纳税款。会后大家参观了园区。";
    private static readonly Sentence[] All =
    [
        Sentence("街道开了会。", 0),
        Sentence("支持企业的措施有：减免房租三个月，发放补贴五万元，延期缴纳税款。", 0, 8, 5, 5),
        Sentence("会后大家参观了园区。", -4),
    ];

    [Fact]
    public void Choose_QuestionForAFigure_EndsWithTheClause()
    {
        var sentence = Sentence("支持企业的措施有：减免房租三个月，发放补贴五万元，延期缴纳税款。", 0, 0, 7, 0);

        Assert.Equal("发放补贴五万元，", Choose(QuestionKind.Money, [sentence]));
    }

    [Fact]
    public void Choose_QuestionForAList_GoesOnToTheEndOfTheSentence() =>
        Assert.Equal("减免房租三个月，发放补贴五万元，延期缴纳税款。", Choose(QuestionKind.Which | QuestionKind.HowTo, All));

    [Fact]
    public void Choose_SentenceOfAnotherYearBehind_StopsBeforeIt()
    {
        var later = All[2] with { Year = 2019, Clauses = [.. All[2].Clauses.Select(clause => clause with { Score = 4 })] };

        Assert.DoesNotContain("参观", Choose(QuestionKind.Which | QuestionKind.HowTo, [All[0], All[1], later]), StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_TextLeftOutBetween_IsNotReachedOver() =>
        Assert.DoesNotContain("参观", Choose(QuestionKind.Which | QuestionKind.HowTo, [All[0], All[2]]), StringComparison.Ordinal);

    [Fact]
    public void Choose_Anything_LiesInThePassageWhereItSays()
    {
        var chosen = new AnswerSpan(Question(QuestionKind.HowTo), new EvidenceOptions()).Choose(All, All);

        Assert.Equal(chosen.Text, Text[chosen.Span.Start..chosen.Span.End]);
        Assert.Equal(new FoldedPassageText(chosen.Text).Folded, chosen.Folded.Folded);
    }

    private static string Choose(QuestionKind kind, IReadOnlyList<Sentence> sentences) =>
        new AnswerSpan(Question(kind), new EvidenceOptions()).Choose(sentences, sentences).Text;

    private static Question Question(QuestionKind kind) => new() { Subject = "", Kind = kind };

    private static Sentence Sentence(string text, params double[] scores)
    {
        var report = Sentences.Document("a");
        var sentence = Sentences.Of(report, Sentences.Passage(report, 1, Text), text);
        return sentence with { Clauses = [.. sentence.Clauses.Select((clause, i) => clause with { Score = scores[i] })], Score = scores.Max() };
    }
}
