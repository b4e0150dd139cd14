using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Tests.Evidence;

namespace ServiceBot.Answers.Tests.Composing;

public sealed class ComparisonTests
{
    private static readonly Focus Nothing = new([]);
    private static readonly Question Asked = new() { Subject = "", Kind = QuestionKind.Compare | QuestionKind.HowMany, Units = ["户"] };

    [Theory]
    [InlineData("发了120户。", "发了150户。", "2019年比2018年多30户。")]
    [InlineData("发了150户。", "发了120户。", "2019年比2018年少30户。")]
    [InlineData("发了120户。", "发了120户。", "2018年和2019年一样。")]
    [InlineData("2018年发了1.5万户。", "2019年发了2万户。", "2019年比2018年多0.5万户。")]
    [InlineData("发了120余户。", "发了150户。", null)]
    [InlineData("发了120户。", "发了150台。", null)]
    [InlineData("没有数。", "发了150户。", null)]
    [InlineData("发了１２０户。", "发了150户。", "2019年比2018年多30户。")]
    [InlineData("发了12٣户。", "发了150户。", null)]
    public void Sentence_TwoYears_SaysTheDifference(string first, string second, string? sentence) =>
        Assert.Equal(sentence, Comparison.Sentence(Asked, Nothing, [Group("a", 2018, first), Group("a", 2019, second)]));

    [Fact]
    public void Sentence_TwoPlaces_NamesThem() => Assert.Equal(
        "桂花街道比柳荫街道多80户。",
        Comparison.Sentence(Asked, Nothing, [Group("柳荫街道", 2018, "发了120户。"), Group("桂花街道", 2018, "发了200户。")]));

    [Fact]
    public void Sentence_PlaceAndYearBothDiffer_IsNone() =>
        Assert.Null(Comparison.Sentence(Asked, Nothing, [Group("柳荫街道", 2018, "发了120户。"), Group("桂花街道", 2019, "发了200户。")]));

    [Fact]
    public void Sentence_NotCompared_IsNone() =>
        Assert.Null(Comparison.Sentence(Asked with { Kind = QuestionKind.HowMany }, Nothing, [Group("a", 2018, "1户。"), Group("a", 2019, "2户。")]));

    private static IReadOnlyList<Sentence> Group(string street, int year, string text)
    {
        var document = Sentences.Document("d" + street, street);
        return [Sentences.Of(document, Sentences.Passage(document, 1, text), text, year)];
    }
}
