using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class CharacterFilterTests
{
    [Theory]
    [InlineData("加装电梯", "电梯", true)]
    [InlineData("加装电梯", "梯电", true)]
    [InlineData("加装电梯", "食堂", false)]
    [InlineData("加装电梯", "电灯", false)]
    [InlineData("加装电梯", "", true)]
    [InlineData("", "电", false)]
    public void MayHold_CharactersOfTheText_AreFoundAndOthersMostlyNot(string text, string part, bool may) =>
        Assert.Equal(may, new CharacterFilter(text).MayHold(part));

    [Fact]
    public void MayHold_EveryPartOfAText_IsNeverDenied()
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(i => (char)(i * 21)));
        var filter = new CharacterFilter(text);

        Assert.All(Enumerable.Range(0, text.Length - 3), start => Assert.True(filter.MayHold(text.AsSpan(start, 3))));
    }
}
