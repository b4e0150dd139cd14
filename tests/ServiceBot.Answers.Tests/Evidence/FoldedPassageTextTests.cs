using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class FoldedPassageTextTests
{
    [Theory]
    [InlineData("通河七村装电梯", "7村", true)]
    [InlineData("武宁路200弄14号", "14号", true)]
    [InlineData("武宁路200弄114号", "14号", false)]
    [InlineData("一共1200户", "200", false)]
    [InlineData("一共1200户，另有200户", "200", true)]
    [InlineData("2000户", "200", false)]
    [InlineData("Ｍ５０党群服务中心", "m50", true)]
    [InlineData("老西門", "老西门", true)]
    [InlineData("", "老", false)]
    public void Contains_Term_NeverCutsANumber(string text, string term, bool contains) =>
        Assert.Equal(contains, new FoldedPassageText(text).Contains(term));

    [Theory]
    [InlineData("发了安全包", 1.0)]
    [InlineData("发了平安包", 0.8)]
    [InlineData("发了礼物", 0.0)]
    public void Matches_TermOrSynonym_CountsItsWeight(string text, double match) =>
        Assert.Equal(match, new FoldedPassageText(text).Matches(Term(("安全包", 1.0), ("平安包", 0.8))), 6);

    [Fact]
    public void Matches_MostPairsOfALongTerm_CountsInPart() =>
        Assert.InRange(new FoldedPassageText("养老服务合作社").Matches(Term(("养老合作社", 1.0))), 0.3, 0.7);

    [Fact]
    public void Matches_ShortTermInPart_CountsNothing() => Assert.Equal(0, new FoldedPassageText("电灯").Matches(Term(("电梯", 1.0))));

    [Theory]
    [InlineData("共2015户", "20", true)]
    [InlineData("共2015户", "户共", false)]
    [InlineData("水、电、煤", "水电", false)]
    public void Holds_CharactersAsTheyStand_EvenInsideANumber(string text, string characters, bool holds) =>
        Assert.Equal(holds, new FoldedPassageText(text).Holds(characters));

    private static FocusTerm Term(params (string Term, double Weight)[] alternatives) =>
        FocusTerms.Of(alternatives.Select(one => new Synonym(one.Term, one.Weight)).ToList());
}
