using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class PhraseTableTests
{
    private readonly PhraseTable<int> _table = new([("啥", 1), ("啥人", 2), ("啥", 3), ("", 4)]);

    [Theory]
    [InlineData("啥人管", 0, 2)]
    [InlineData("有啥", 1, 1)]
    public void LongestAt_SeveralPhrases_IsTheLongest(string text, int at, int value) => Assert.Equal(value, _table.LongestAt(text, at)?.Value);

    [Fact]
    public void LongestAt_NoPhrase_IsNone() => Assert.Null(_table.LongestAt("有啥", 0));
}
