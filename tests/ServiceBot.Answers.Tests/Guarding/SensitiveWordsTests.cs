using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Guarding;

/// <summary>With the lexicon that ships.</summary>
public sealed class SensitiveWordsTests : IClassFixture<ShippedLexicon>
{
    private readonly SensitiveWords _words;

    public SensitiveWordsTests(ShippedLexicon shipped) => _words = new SensitiveWords(shipped.Analyzer);

    public static TheoryData<string> Sensitive { get; } = PhraseTable.Read("sensitive");

    public static TheoryData<string> OfOffice { get; } = PhraseTable.Read("no-sensitive");

    [Theory]
    [MemberData(nameof(Sensitive))]
    public void AreIn_SensitiveWord_IsTrue(string typed) => Assert.True(AreIn(typed));

    [Theory]
    [MemberData(nameof(OfOffice))]
    public void AreIn_OfficeMatter_IsFalse(string typed) => Assert.False(AreIn(typed));

    [Fact]
    public void AreIn_EachWordOfTheList_IsTrueByItself() =>
        Assert.All(_words.All, word => Assert.True(AreIn(word), word));

    private bool AreIn(string typed) => _words.AreIn(GuardText.Of(QuestionCleaner.Clean(typed)));
}
