using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class QuestionCleanerTests
{
    [Theory]
    [InlineData("  老人  送餐\t\n怎么办 ", "老人 送餐 怎么办")]
    [InlineData("老\u0000人\u0007送餐", "老人送餐")]
    [InlineData("老\u200B人\u200E送\uFEFF餐", "老人送餐")]
    [InlineData("\uD842\uDFB7在哪里", "\uD842\uDFB7在哪里")]
    [InlineData("老人\uE000送餐", "老人送餐")]
    [InlineData("老人\uFFFE送\uFFFF餐", "老人送餐")]
    [InlineData("　老人　送餐　", "老人 送餐")]
    [InlineData("老人\U000E0069\U000E0067送餐", "老人送餐")]
    [InlineData("\u3164老人\u115F送餐", "老人送餐")]
    [InlineData("", "")]
    public void Clean_TypedText_KeepsWhatCarriesText(string typed, string cleaned) => Assert.Equal(cleaned, QuestionCleaner.Clean(typed));

    // Attributes cannot hold an unpaired surrogate.
    [Fact]
    public void Clean_UnpairedSurrogates_AreTakenOut() =>
        Assert.Equal("老人送\uD842\uDFB7餐", QuestionCleaner.Clean("\uDC00老人\uD800送\uD842\uDFB7餐\uD800"));

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("？！……", "NoWord")]
    [InlineData("\U0001F600\U0001F44D", "NoWord")]
    [InlineData("——", "NoWord")]
    [InlineData("啊", null)]
    [InlineData("7", null)]
    [InlineData("ok", null)]
    [InlineData("\uD842\uDFB7", null)]
    public void Check_CleanedText_TellsWhyItCannotBeRead(string cleaned, string? reason) => Assert.Equal(reason, QuestionCleaner.Check(cleaned)?.ToString());

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "TooLong")]
    public void Check_AstralCharacters_CountsCodePoints(int codePoints, string? reason)
    {
        var text = string.Concat(Enumerable.Repeat("\uD842\uDFB7", codePoints));

        Assert.Equal(reason, QuestionCleaner.Check(QuestionCleaner.Clean(text))?.ToString());
    }

    [Fact]
    public void Check_LongOnlyForWhiteSpace_IsReadable() =>
        Assert.Null(QuestionCleaner.Check(QuestionCleaner.Clean("老人" + new string(' ', 400) + "送餐")));
}
