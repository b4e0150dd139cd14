using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Tests.Turns;

public sealed class TurnReaderTests
{
    private static readonly ConversationState Asked = new() { Subject = "安全包发了多少户", Streets = ["柳荫街道"], Years = [2018] };

    [Theory]
    [InlineData("还有呢", TurnKind.More)]
    [InlineData("还有吗？", TurnKind.More)]
    [InlineData("那还有呢", TurnKind.More)]
    [InlineData("还有别的吗", TurnKind.More)]
    [InlineData("还有没有", TurnKind.More)]
    [InlineData("还有什么", TurnKind.More)]
    [InlineData("除了这些还有吗", TurnKind.More)]
    [InlineData("就这些？", TurnKind.More)]
    [InlineData("就这些吗", TurnKind.More)]
    [InlineData("就这么多啊", TurnKind.More)]
    [InlineData("没了吗", TurnKind.More)]
    [InlineData("其他的呢", TurnKind.More)]
    [InlineData("继续", TurnKind.More)]
    [InlineData("详细点", TurnKind.More)]
    [InlineData("说详细一点", TurnKind.More)]
    [InlineData("能不能说得再具体些", TurnKind.More)]
    [InlineData("详细情况", TurnKind.More)]
    [InlineData("多说几句", TurnKind.More)]
    [InlineData("不是这个", TurnKind.NotThis)]
    [InlineData("不是这个意思", TurnKind.NotThis)]
    [InlineData("不对", TurnKind.NotThis)]
    [InlineData("不对不对", TurnKind.NotThis)]
    [InlineData("答非所问", TurnKind.NotThis)]
    [InlineData("我问的不是这个", TurnKind.NotThis)]
    [InlineData("不是我要的", TurnKind.NotThis)]
    [InlineData("都不是", TurnKind.NotThis)]
    [InlineData("你答错了", TurnKind.NotThis)]
    [InlineData("再说一遍", TurnKind.Again)]
    [InlineData("请再说一次", TurnKind.Again)]
    [InlineData("重复一下", TurnKind.Again)]
    [InlineData("没看清", TurnKind.Again)]
    [InlineData("为什么", TurnKind.Why)]
    [InlineData("那为什么呢？", TurnKind.Why)]
    [InlineData("什么意思", TurnKind.Meaning)]
    [InlineData("这是什么意思啊", TurnKind.Meaning)]
    [InlineData("看不懂", TurnKind.Meaning)]
    [InlineData("没明白", TurnKind.Meaning)]
    [InlineData("好的知道了", TurnKind.Acknowledged)]
    [InlineData("好的", TurnKind.Acknowledged)]
    [InlineData("嗯", TurnKind.Acknowledged)]
    [InlineData("哦哦", TurnKind.Acknowledged)]
    [InlineData("没有了", TurnKind.Acknowledged)]
    [InlineData("没有问题了", TurnKind.Acknowledged)]
    [InlineData("不用了谢谢", TurnKind.Acknowledged)]
    [InlineData("ok", TurnKind.Acknowledged)]
    [InlineData("换个问题", TurnKind.NewTopic)]
    [InlineData("换个话题吧", TurnKind.NewTopic)]
    [InlineData("我想问个别的事", TurnKind.NewTopic)]
    [InlineData("再问一个问题", TurnKind.NewTopic)]
    [InlineData("重新开始", TurnKind.NewTopic)]
    [InlineData("不是柳荫，是桂花", TurnKind.Correction)]
    [InlineData("那2019年呢", TurnKind.Question)]
    [InlineData("电话多少", TurnKind.Question)]
    [InlineData("还有哪些服务项目", TurnKind.Question)]
    [InlineData("具体地址", TurnKind.Question)]
    [InlineData("为什么要拆违建", TurnKind.Question)]
    [InlineData("好的电梯在哪里装", TurnKind.Question)]
    [InlineData("可以申请吗", TurnKind.Question)]
    [InlineData("1", TurnKind.Question)]
    public void Read_Message_TellsWhatIsWanted(string typed, TurnKind kind) => Assert.Equal(kind, TurnReader.Read(typed, Asked).Kind);

    [Theory]
    [InlineData("还有呢")]
    [InlineData("不是这个")]
    [InlineData("为什么")]
    [InlineData("不是柳荫，是桂花")]
    [InlineData("1")]
    public void Read_FirstMessage_IsAQuestion(string typed) => Assert.Equal(TurnKind.Question, TurnReader.Read(typed, ConversationState.Empty).Kind);

    [Fact]
    public void Read_NewQuestionAnnouncedAndAsked_IsReadWithoutTheAnnouncement()
    {
        var turn = TurnReader.Read("换个问题，社区食堂在哪里", Asked);

        Assert.Equal(new TurnReading(TurnKind.Question, "社区食堂在哪里") { BeginsAnew = true }, turn);
    }

    [Fact]
    public void Read_MoreWhileChoicesArePending_ShowsThemAgain() =>
        Assert.Equal(TurnKind.NoSuchChoice, TurnReader.Read("还有别的吗", Asked with { Choices = ["2018年", "2019年"] }).Kind);

    [Theory]
    [InlineData("好的")]
    [InlineData("嗯")]
    [InlineData("还有")]
    [InlineData("不是")]
    [InlineData("不对，")]
    [InlineData("我问的是")]
    [InlineData("换个")]
    [InlineData("，")]
    [InlineData("那么")]
    [InlineData("再")]
    public void Read_EndlessRepetition_IsReadAtOnce(string piece)
    {
        var typed = string.Concat(Enumerable.Repeat(piece, 100))[..Math.Min(piece.Length * 100, 299)] + "x";

        var turn = TurnReader.Read(typed, Asked with { Offer = "2018年", Choices = ["2018年", "2019年"] });

        Assert.True(Enum.IsDefined(turn.Kind));
    }
}
