using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

[Collection(nameof(Towns))]
public sealed class TypedTextTests(Towns towns)
{
    [Fact]
    public void Pairs_OfAText_AreThoseOfTheTextsOfListsAndOfWords()
    {
        var typed = Read("招聘会阿拉幼儿园犇");

        Assert.True(typed.IsInTexts(0));
        Assert.True(typed.IsListed(0));
        Assert.True(typed.IsWeak(2));
        Assert.True(typed.IsListed(3));
        Assert.True(typed.IsJoined(5));
        Assert.True(typed.IsLone(8));
        Assert.False(typed.IsLone(5));
    }

    [Theory]
    [InlineData("招聘会", false)]
    [InlineData("招骋会", true)]
    [InlineData("abc 12", false)]
    [InlineData("", false)]
    public void HasStrangePair_Text_IsWhetherSomePairStandsNowhere(string text, bool strange) => Assert.Equal(strange, Read(text).HasStrangePair);

    private TypedText Read(string text) => new(text, new PairFrequencies(towns.Index), new KnownWords(towns.Index.Analyzer));
}
