using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Composing;

public sealed class ClarifierTests
{
    private static readonly EvidenceOptions Options = new();
    private static readonly Analyzer NoWords = new(SmallKnowledge.Lexicon(("words.txt", "综合服务中心\n文化活动中心\n")));
    private static readonly Focus Nothing = new([]);
    private static readonly Question Open = new() { Subject = "", Kind = QuestionKind.HowMany, Units = ["户"] };
    private static readonly Question OfStreet = Open with { Streets = ["柳荫街道"] };

    [Fact]
    public void AskBack_SeveralSubDistricts_OffersThem()
    {
        var sentences = Sentences.Take(3).ToList();

        var back = Clarifier.AskBack(Open, Nothing, sentences, sentences, Options, NoWords)!;

        Assert.Equal(AnswerStatus.Clarify, back.Status);
        Assert.Equal(["第1街道", "第2街道", "第3街道"], back.Choices);
    }

    [Fact]
    public void AskBack_ManySubDistricts_OffersFive()
    {
        var sentences = Sentences.Take(9).ToList();

        Assert.Equal(5, Clarifier.AskBack(Open, Nothing, sentences, sentences, Options, NoWords)!.Choices.Count);
    }

    [Fact]
    public void AskBack_OneStandsOut_AnswersIt()
    {
        List<Sentence> sentences = [Of("第1街道", 2018, "发了1户。"), Of("第2街道", 2018, "发了2户。", 0.5)];

        Assert.Null(Clarifier.AskBack(Open, Nothing, sentences, sentences, Options, NoWords));
    }

    [Fact]
    public void AskBack_SubDistrictKnown_DoesNotAskForIt()
    {
        List<Sentence> sentences = [Of("柳荫街道", 2018, "发了1户。")];

        Assert.Null(Clarifier.AskBack(OfStreet, Nothing, sentences, sentences, Options, NoWords));
    }

    [Fact]
    public void AskBack_FiguresOfSeveralYears_OffersThemRising()
    {
        List<Sentence> sentences = [Of("柳荫街道", 2019, "发了2户。"), Of("柳荫街道", 2018, "发了1户。")];

        var back = Clarifier.AskBack(OfStreet, Nothing, sentences, sentences, Options, NoWords)!;

        Assert.Equal(["2018年", "2019年"], back.Choices);
        Assert.Equal("柳荫街道", back.Street);
    }

    [Fact]
    public void AskBack_SameFigureInEveryYear_AnswersIt()
    {
        List<Sentence> sentences = [Of("柳荫街道", 2019, "发了2户。"), Of("柳荫街道", 2018, "发了2户。")];

        Assert.Null(Clarifier.AskBack(OfStreet, Nothing, sentences, sentences, Options, NoWords));
    }

    [Theory]
    [InlineData(QuestionKind.Duration, "守了62天。", "守了41天。")]
    [InlineData(QuestionKind.Money, "每月180元。", "每月200元。")]
    public void AskBack_SumOrTimeThatChanged_AsksForTheYear(object kind, string later, string earlier)
    {
        List<Sentence> sentences = [Of("柳荫街道", 2019, later), Of("柳荫街道", 2018, earlier)];

        var back = Clarifier.AskBack(OfStreet with { Kind = (QuestionKind)kind, Units = [] }, Nothing, sentences, sentences, Options, NoWords)!;

        Assert.Equal(["2018年", "2019年"], back.Choices);
    }

    [Theory]
    [InlineData(QuestionKind.Where)]
    [InlineData(QuestionKind.HowMany | QuestionKind.Compare)]
    public void AskBack_OtherKindThanFigure_DoesNotAskForTheYear(object kind)
    {
        List<Sentence> sentences = [Of("柳荫街道", 2019, "发了2户。"), Of("柳荫街道", 2018, "发了1户。")];

        Assert.Null(Clarifier.AskBack(OfStreet with { Kind = (QuestionKind)kind }, Nothing, sentences, sentences, Options, NoWords));
    }

    [Fact]
    public void AskBack_YearNamed_DoesNotAskForIt()
    {
        List<Sentence> sentences = [Of("柳荫街道", 2019, "发了2户。"), Of("柳荫街道", 2018, "发了1户。")];

        Assert.Null(Clarifier.AskBack(OfStreet with { Years = [2018] }, Nothing, sentences, sentences, Options, NoWords));
    }

    [Fact]
    public void AskBack_TextForEverybody_IsNoChoice()
    {
        List<Sentence> sentences = [Of(null, 2018, "发了1户。"), Of("第2街道", 2018, "发了2户。")];

        Assert.Null(Clarifier.AskBack(Open, Nothing, sentences, sentences, Options, NoWords));
    }

    private static IEnumerable<Sentence> Sentences => Enumerable.Range(1, 100).Select(i => Of($"第{i}街道", 2018, $"发了{i}户。"));

    private static Sentence Of(string? street, int year, string text, double coverage = 1)
    {
        var document = Evidence.Sentences.Document($"d-{street}-{year}", street);
        return Evidence.Sentences.Of(document, Evidence.Sentences.Passage(document, 1, text), text, year, coverage: coverage);
    }
}
