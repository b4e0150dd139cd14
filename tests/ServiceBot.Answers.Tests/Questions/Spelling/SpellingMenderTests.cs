using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

[Collection(nameof(Towns))]
public sealed class SpellingMenderTests(Towns towns)
{
    private readonly SpellingMender _mender = new(towns.Index);

    [Theory]
    [InlineData("招品会办了几场", "招聘会办了几场", "招聘会")]
    [InlineData("加装电体几台", "加装电梯几台", "加装电梯")]
    [InlineData("独居佬人安全包", "独居老人安全包", "独居老人")]
    public void Mend_SlipInAWordOfTheLexicon_IsMendedAndTold(string typed, string mended, string word)
    {
        var text = _mender.Mend(typed);

        Assert.Equal(mended, text.Text);
        Assert.Equal([word], text.Mends.Select(mend => mend.Word));
    }

    [Theory]
    [InlineData("招聘会办了几场")]
    [InlineData("几场招聘会")]
    [InlineData("今天天气怎么样")]
    [InlineData("abc 123 \uD842\uDFB7")]
    [InlineData("")]
    [InlineData("会")]
    public void Mend_NothingWrong_ChangesNothing(string typed)
    {
        var text = _mender.Mend(typed);

        Assert.Equal(typed, text.Text);
        Assert.Empty(text.Mends);
    }
}
