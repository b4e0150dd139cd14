using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Tests.Evidence;

namespace ServiceBot.Answers.Tests.Composing;

[Collection(nameof(Towns))]
public sealed class ComparisonTests(Towns towns)
{
    private static readonly Focus Nothing = new([]);
    private static readonly Question Asked = new() { Subject = "", Kind = QuestionKind.Compare | QuestionKind.HowMany, Units = ["户"] };

    [Theory]
    [InlineData("发了120户。", "发了150户。", "柳荫街道2019年比2018年多30户。")]
    [InlineData("发了150户。", "发了120户。", "柳荫街道2019年比2018年少30户。")]
    [InlineData("发了120户。", "发了120户。", "柳荫街道2018年和2019年一样。")]
    [InlineData("2018年发了1.5万户。", "2019年发了2万户。", "柳荫街道2019年比2018年多0.5万户。")]
    [InlineData("发了120余户。", "发了150户。", null)]
    [InlineData("发了120户。", "发了150台。", null)]
    [InlineData("没有数。", "发了150户。", null)]
    [InlineData("发了１２０户。", "发了150户。", "柳荫街道2019年比2018年多30户。")]
    [InlineData("有6个点，发了8.43万户。", "有5个点，发了6.91万户。", "柳荫街道2019年比2018年少1.52万户。")]
    [InlineData("发了12٣户。", "发了150户。", null)]
    public void Sentence_TwoYears_SaysTheDifference(string first, string second, string? sentence) =>
        Assert.Equal(sentence, Compare(Asked, Group(2018, first), Group(2019, second)));

    [Theory]
    [InlineData("签约率已达97.48%。", "签约率已达100%。", "柳荫街道2019年比2018年高2.52个百分点。")]
    [InlineData("签约率已达97%。", "签约率已达90.5%。", "柳荫街道2019年比2018年低6.5个百分点。")]
    [InlineData("签约率已达97%。", "投诉率是3%。", null)]
    [InlineData("给85名老人送餐。", "培训了96名青年。", null)]
    [InlineData("拆除违法搭建62处,896平方米。", "拆除违法搭建33处(412㎡)。", "柳荫街道2019年比2018年少29处。")]
    [InlineData("给85名老人送餐。", "计划给96名老人送餐。", null)]
    [InlineData("给约85名老人送餐。", "给96名老人送餐。", null)]
    public void Sentence_TwoFigures_AreComparedOnlyWhenOfTheSameThing(string first, string second, string? sentence) =>
        Assert.Equal(sentence, Compare(Asked with { Units = [] }, Group(2018, first), Group(2019, second)));

    [Fact]
    public void Sentence_TwoPlaces_NamesThem() => Assert.Equal(
        "2018年桂花街道比柳荫街道多80户。",
        Compare(Asked, Group(2018, "发了120户。"), Group(2018, "发了200户。", "桂花街道")));

    [Fact]
    public void Sentence_PlaceAndYearBothDiffer_NamesBoth() => Assert.Equal(
        "桂花街道2019年比柳荫街道2018年多80户。",
        Compare(Asked, Group(2018, "发了120户。"), Group(2019, "发了200户。", "桂花街道")));

    [Fact]
    public void Sentence_PlaceAndYearBothDifferThoughTheYearIsNamed_IsNone() =>
        Assert.Null(Compare(Asked with { Years = [2018] }, Group(2018, "发了120户。"), Group(2019, "发了200户。", "桂花街道")));

    [Fact]
    public void Sentence_PricesBesideOtherFigures_ComparesThePrices() => Assert.Equal(
        "柳荫街道2019年比2018年少200元。",
        Compare(
            Asked with { Kind = QuestionKind.Compare | QuestionKind.Money, Units = [] },
            Group(2018, "托育点有托位50个，每月2180元。"), Group(2019, "托育点有托位80个，每月1980元。")));

    [Fact]
    public void Sentence_NotCompared_IsNone() =>
        Assert.Null(Compare(Asked with { Kind = QuestionKind.HowMany }, Group(2018, "发了1户。"), Group(2019, "发了2户。")));

    [Theory]
    [InlineData("发了120户。", "发了150户。", "发了90户。", "柳荫街道2018年最多，2019年最少。")]
    [InlineData("发了150户。", "发了150户。", "发了90户。", null)]
    [InlineData("发了150户。", "没有数。", "发了90户。", null)]
    public void Sentence_ThreeYears_SaysWhichIsMost(string first, string second, string third, string? sentence) =>
        Assert.Equal(sentence, Compare(Asked, Group(2017, first), Group(2018, second), Group(2019, third)));

    [Fact]
    public void Sentence_TotalAskedFor_IsTheSum()
    {
        var asked = new Question { Subject = "安全包两年加起来发了几户", Kind = QuestionKind.HowMany, Units = ["户"] };

        Assert.Equal("柳荫街道2018年、2019年加起来是270户。", Compare(asked, Group(2018, "发了120户。"), Group(2019, "发了150户。")));
        Assert.Null(Compare(asked, Group(2018, "发了120户。"), Group(2019, "发了150余户。")));
    }

    [Fact]
    public void Sentence_HalfYearAndYear_IsNone() =>
        Assert.Null(Compare(Asked, Group(2018, "发了120户。", headings: "2018年上半年"), Group(2019, "发了150户。")));

    private string? Compare(Question question, params IReadOnlyList<Sentence>[] groups) =>
        new Comparison(new PlanReader(towns.Index)).Sentence(question, Nothing, groups);

    private static IReadOnlyList<Sentence> Group(int year, string text, string street = "柳荫街道", params string[] headings)
    {
        var document = Sentences.Document("liuyin-2018-2019", street);
        return [Sentences.Of(document, Sentences.Passage(document, 1, text, headings), text, year)];
    }
}
