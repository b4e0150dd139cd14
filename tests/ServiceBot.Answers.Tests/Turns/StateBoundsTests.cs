using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Tests.Turns;

public sealed class StateBoundsTests
{
    [Theory]
    [InlineData("安全包", 2, "安全")]
    [InlineData("安全", 2, "安全")]
    [InlineData("安\U0001F600", 2, "安")]
    [InlineData("安\U0001F600", 3, "安\U0001F600")]
    public void Cut_Text_PartsNoSurrogatePair(string text, int most, string cut) => Assert.Equal(cut, StateBounds.Cut(text, most));

    [Fact]
    public void Of_LongLists_AreCutShort()
    {
        var state = StateBounds.Of(new ConversationState { Choices = Enumerable.Range(1, 20).Select(i => $"第{i}街道").ToList(), Streets = Enumerable.Repeat("柳荫街道", 20).ToList() });

        Assert.Equal(StateBounds.MostChoices, state.Choices.Count);
        Assert.Equal(5, state.Streets.Count);
    }

    [Fact]
    public void Of_SoundState_ChangesNothing()
    {
        var state = new ConversationState { Streets = ["柳荫街道"], Years = [2018], Subject = "安全包", Choices = ["2018年", "2019年"] };

        Assert.Equivalent(state, StateBounds.Of(state), strict: true);
    }
}
