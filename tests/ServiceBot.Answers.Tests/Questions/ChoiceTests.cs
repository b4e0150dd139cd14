using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class ChoiceTests
{
    private static readonly HistoryTurn[] Asked = [new("安全包发了多少", "您问的是哪个街道？", ["柳荫街道", "桂花街道", "石桥街道"])];

    [Theory]
    [InlineData("1", "柳荫街道")]
    [InlineData("１", "柳荫街道")]
    [InlineData(" 2 ", "桂花街道")]
    [InlineData("2.", "桂花街道")]
    [InlineData("2、", "桂花街道")]
    [InlineData("第一个", "柳荫街道")]
    [InlineData("第3个", "石桥街道")]
    [InlineData("第二", "桂花街道")]
    [InlineData("三", "石桥街道")]
    [InlineData("②", "桂花街道")]
    public void Resolve_NumberOrOrdinal_IsItsChoice(string typed, string choice) => Assert.Equal(choice, Choice.Resolve(typed, Asked));

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("12")]
    [InlineData("一户多少")]
    [InlineData("桂花街道")]
    [InlineData("")]
    [InlineData("\uFFFE")]
    public void Resolve_OtherText_IsNull(string typed) => Assert.Null(Choice.Resolve(typed, Asked));

    [Fact]
    public void Resolve_WithoutChoicesInTheLastTurn_IsNull()
    {
        HistoryTurn[] later = [.. Asked, new HistoryTurn("柳荫街道", "120户。")];

        Assert.Null(Choice.Resolve("1", []));
        Assert.Null(Choice.Resolve("1", later));
        Assert.Null(Choice.Resolve("1", [new HistoryTurn("你好", "您好", [])]));
    }
}
