using ServiceBot.Answers.Turns;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Turns;

public sealed class ChoiceReaderTests
{
    private static readonly ConversationState Streets = new() { Subject = "安全包发了多少户", Choices = ["柳荫街道", "桂花街道", "石桥街道"] };
    private static readonly ConversationState Years = new() { Subject = "安全包发了多少户", Choices = ["2018年", "2019年"] };
    private static readonly ConversationState Offered = new() { Subject = "安全包发了多少户", Offer = "2018年" };

    [Theory]
    [InlineData("1", "柳荫街道")]
    [InlineData("１", "柳荫街道")]
    [InlineData("一", "柳荫街道")]
    [InlineData("①", "柳荫街道")]
    [InlineData("⑴", "柳荫街道")]
    [InlineData("(2)", "桂花街道")]
    [InlineData("2.", "桂花街道")]
    [InlineData("2、", "桂花街道")]
    [InlineData(" 2 ", "桂花街道")]
    [InlineData("2！", "桂花街道")]
    [InlineData("第一个", "柳荫街道")]
    [InlineData("第1个", "柳荫街道")]
    [InlineData("第二", "桂花街道")]
    [InlineData("第三项", "石桥街道")]
    [InlineData("三", "石桥街道")]
    [InlineData("选1", "柳荫街道")]
    [InlineData("我选第2个吧", "桂花街道")]
    [InlineData("选择3", "石桥街道")]
    [InlineData("1号", "柳荫街道")]
    [InlineData("一号", "柳荫街道")]
    [InlineData("头一个", "柳荫街道")]
    [InlineData("最前面那个", "柳荫街道")]
    [InlineData("前面那个", "柳荫街道")]
    [InlineData("最后一个", "石桥街道")]
    [InlineData("最后那个", "石桥街道")]
    [InlineData("倒数第二个", "桂花街道")]
    [InlineData("中间那个", "桂花街道")]
    [InlineData("桂花街道", "桂花街道")]
    [InlineData("桂花", "桂花街道")]
    [InlineData("是桂花的", "桂花街道")]
    [InlineData("要石桥街道", "石桥街道")]
    [InlineData("1和3", "柳荫街道、石桥街道")]
    [InlineData("1、2", "柳荫街道、桂花街道")]
    [InlineData("前两个", "柳荫街道、桂花街道")]
    [InlineData("后面两个", "桂花街道、石桥街道")]
    [InlineData("都要", "柳荫街道、桂花街道、石桥街道")]
    [InlineData("都看看", "柳荫街道、桂花街道、石桥街道")]
    [InlineData("三个都要看一下", "柳荫街道、桂花街道、石桥街道")]
    [InlineData("全部", "柳荫街道、桂花街道、石桥街道")]
    [InlineData("我都想知道", "柳荫街道、桂花街道、石桥街道")]
    public void Read_ReplyToChoices_IsWhatWasChosen(string typed, string chosen)
    {
        var turn = Read(typed, Streets);

        Assert.Equal(TurnKind.Choice, turn?.Kind);
        Assert.Equal(chosen, turn!.Text);
    }

    [Theory]
    [InlineData("14年", "2014年")]
    [InlineData("2014", "2014年")]
    [InlineData("2014的", "2014年")]
    [InlineData("二〇一五年", "2015年")]
    [InlineData("14年的吧", "2014年")]
    [InlineData("2", "2015年")]
    public void Read_PartOfAYear_IsThatYear(string typed, string chosen) =>
        Assert.Equal(chosen, Read(typed, new ConversationState { Choices = ["2014年", "2015年"] })?.Text);

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("12")]
    [InlineData("第五个")]
    [InlineData("1和7")]
    public void Read_NumberThereIsNoneOf_SaysSo(string typed) => Assert.Equal(TurnKind.NoSuchChoice, Read(typed, Streets)?.Kind);

    [Theory]
    [InlineData("2017")]
    [InlineData("2017年呢")]
    [InlineData("一户多少")]
    [InlineData("街道")]
    [InlineData("老人送餐怎么办")]
    [InlineData("1234567")]
    [InlineData("\uFFFE")]
    [InlineData("。")]
    public void Read_OtherText_IsNoChoice(string typed) => Assert.Null(Read(typed, Years));

    [Theory]
    [InlineData("1")]
    [InlineData("第一个")]
    [InlineData("都要")]
    [InlineData("好的")]
    public void Read_NothingOffered_IsJustText(string typed) => Assert.Null(Read(typed, new ConversationState { Subject = "安全包" }));

    [Theory]
    [InlineData("要")]
    [InlineData("要的")]
    [InlineData("好的")]
    [InlineData("嗯嗯")]
    [InlineData("看看吧")]
    [InlineData("可以")]
    [InlineData("是的！")]
    public void Read_YesToAnOffer_TakesIt(string typed)
    {
        var turn = Read(typed, Offered);

        Assert.Equal(TurnKind.Choice, turn?.Kind);
        Assert.Equal("2018年", turn!.Text);
    }

    [Theory]
    [InlineData("不要")]
    [InlineData("不用了")]
    [InlineData("要带什么材料")]
    public void Read_NoYesToAnOffer_LeavesIt(string typed) => Assert.Null(Read(typed, Offered));

    private static TurnReading? Read(string typed, ConversationState state) => ChoiceReader.Read(TextFolder.Fold(typed).Text, state);
}
