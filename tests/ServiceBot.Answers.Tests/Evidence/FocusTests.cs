using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Evidence;

[Collection(nameof(Towns))]
public sealed class FocusTests(Towns towns)
{
    [Fact]
    public void Of_Question_HoldsTheMatterNotTheAsking()
    {
        var focus = Of("给多少户独居老人发了安全包");

        Assert.Contains(focus.Terms, term => term is { Term: "安全包", IsFieldWord: true, IsInTexts: true });
        Assert.Contains(focus.Terms, term => term.Term == "独居老人");
        Assert.DoesNotContain(focus.Terms, term => term.Term.Contains('多'));
        Assert.True(focus.IsOfField);
    }

    [Theory]
    [InlineData("有没有地方给老人待待", false)]
    [InlineData("参观了哪些地方", true)]
    public void Of_Places_AreTheMatterOnlyWhenAskedFor(string subject, bool isMatter) =>
        Assert.Equal(isMatter, Of(subject).Terms.Any(term => term.Term == "地方"));

    [Fact]
    public void Of_EverydayWord_LeadsToTheField() => Assert.True(Of("哪里有托儿所").IsOfField);

    [Theory]
    [InlineData("股票涨了吗")]
    [InlineData("")]
    [InlineData("，。！？")]
    public void Of_OtherMatter_IsNotOfTheField(string subject) => Assert.False(Of(subject).IsOfField);

    [Fact]
    public void Of_Context_CountsLessThanTheSubject()
    {
        var focus = Focus.Of(new Question { Subject = "招聘会几场", Context = "安全包多少户" }, towns.Index);

        Assert.True(Weight(focus, "安全包") < Weight(focus, "招聘会"));
        Assert.Equal(-1, focus.Terms.Single(term => term.Term == "安全包").Clause);
    }

    [Fact]
    public void Of_TalkAroundTheQuestion_CountsLessThanTheAskingClause()
    {
        var focus = Of("我妈是独居老人，安全包怎么领");

        Assert.Equal(-1, focus.Terms.Single(term => term.Term == "独居老人").Clause);
        Assert.Equal(0, focus.Terms.Single(term => term.Term == "安全包").Clause);
    }

    [Fact]
    public void Coverage_OfMatches_IsTheWeightedShare()
    {
        var focus = new Focus([FocusTerms.Of("安全包", 3, 0), FocusTerms.Of("老人", 1, 0)]);

        Assert.Equal(1, focus.Coverage([1, 1]), 6);
        Assert.Equal(0.75, focus.Coverage([1, 0]), 6);
        Assert.Equal(0, focus.Coverage([0, 0]), 6);
    }

    [Fact]
    public void Coverage_OfTwoAskingClauses_IsTheBetterOneALittleLess()
    {
        var focus = new Focus([FocusTerms.Of("食堂", 1, 0), FocusTerms.Of("送餐", 1, 1)]);

        Assert.Equal(0.9, focus.Coverage([1, 0]), 6);
    }

    [Fact]
    public void Coverage_WithoutTerms_IsNone() => Assert.Equal(0, new Focus([]).Coverage(Array.Empty<double>()));

    [Theory]
    [InlineData(0.0, 1.0, false)]
    [InlineData(0.5, 0.0, true)]
    public void IsMainMet_HeaviestFieldWord_Decides(double main, double other, bool met) =>
        Assert.Equal(met, new Focus([FocusTerms.Of("安全包", 3, 0), FocusTerms.Of("老人", 1, 0)]).IsMainMet([main, other]));

    [Fact]
    public void IsMainMet_WithoutFieldWord_IsTrue() => Assert.True(new Focus([]).IsMainMet([]));

    private Focus Of(string subject) => Focus.Of(new Question { Subject = subject }, towns.Index);

    private static double Weight(Focus focus, string term) => focus.Terms.Single(one => one.Term == term).Weight;
}
