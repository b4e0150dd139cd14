using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Composing;

public sealed class PlotsTests
{
    private static readonly Focus Nothing = new([]);
    private static readonly Question Rate = new() { Subject = "征收签约率多少", Kind = QuestionKind.HowMany };

    [Fact]
    public void Of_SeveralPlotsWithTheirOwnFigures_AreNamed()
    {
        List<Sentence> sentences = [Of("大兴街717-719地块签约率达86.11%。"), Of("新苑1-6地块签约率已达96.32%。")];

        Assert.Equal(["大兴街717-719地块", "新苑1-6地块"], Plots.Of(Rate, Nothing, sentences));
    }

    [Theory]
    [InlineData("新苑1-6地块签约率多少")]
    [InlineData("竹园西地块签约率多少")]
    public void Of_QuestionNamesAPlot_AsksForNone(string subject) =>
        Assert.Empty(Plots.Of(Rate with { Subject = subject }, Nothing, [Of("竹园东地块签约率达91%。"), Of("竹园西地块签约率达97%。")]));

    [Fact]
    public void Of_BestSentenceNamesNoPlot_AsksForNone() => Assert.Empty(Plots.Of(Rate, Nothing, [Of("全年签约率达91%。"), Of("竹园西地块签约率达97%。")]));

    [Fact]
    public void Of_SameFigures_AsksForNone() => Assert.Empty(Plots.Of(Rate, Nothing, [Of("竹园东地块签约率达97%。"), Of("竹园西地块签约率达97%。")]));

    [Theory]
    [InlineData("竹园西地块签约率多少", "竹园西地块签约率达97%。", true)]
    [InlineData("竹园西地块签约率多少", "竹园东地块签约率达91%。", false)]
    [InlineData("竹园西地块签约率多少", "该项目签约率达91%。", true)]
    [InlineData("征收签约率多少", "竹园东地块签约率达91%。", true)]
    public void MayBeOf_Sentence_IsNotOfAnotherPlot(string subject, string text, bool may) =>
        Assert.Equal(may, Plots.MayBeOf(Rate with { Subject = subject }, Of(text)));

    private static Sentence Of(string text)
    {
        var document = Evidence.Sentences.Document("d");
        return Evidence.Sentences.Of(document, Evidence.Sentences.Passage(document, 1, text), text);
    }
}
