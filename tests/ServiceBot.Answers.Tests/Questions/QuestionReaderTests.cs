using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

[Collection(nameof(Towns))]
public sealed class QuestionReaderTests(Towns towns)
{
    private readonly QuestionReader _reader = new(towns.Index, new StillClock(Towns.Today));

    [Fact]
    public void Read_PlaceYearAndKind_AreTakenFromTheText()
    {
        var question = _reader.Read("请问柳荫2018年给多少户独居老人发了安全包？", null, []);

        Assert.Equal(["柳荫街道"], question.Streets);
        Assert.Equal([2018], question.Years);
        Assert.True(question.Kind.HasFlag(QuestionKind.HowMany));
        Assert.Contains("户", question.Units);
        Assert.Contains("安全包", question.Subject);
        Assert.DoesNotContain("柳荫", question.Subject);
        Assert.DoesNotContain("2018", question.Subject);
        Assert.DoesNotContain("请问", question.Subject);
        Assert.Empty(question.Context);
    }

    [Theory]
    [InlineData("安全包发了多少", "桂花街道", "桂花街道")]
    [InlineData("柳荫安全包发了多少", "桂花街道", "柳荫街道")]
    [InlineData("安全包发了多少", null, "")]
    public void Read_StreetOfTheChat_CountsUnlessTheQuestionNamesOne(string typed, string? chat, string street) =>
        Assert.Equal(street, string.Join(' ', _reader.Read(typed, chat, []).Streets));

    [Fact]
    public void Read_BareFollowUp_TakesTheSubjectAndKind()
    {
        var question = _reader.Read("那2019年呢", null, [new HistoryTurn("柳荫2018年安全包发了多少户", "120户。")]);

        Assert.Equal(["柳荫街道"], question.Streets);
        Assert.Equal([2019], question.Years);
        Assert.Contains("安全包", question.Subject);
        Assert.True(question.Kind.HasFlag(QuestionKind.HowMany));
        Assert.Contains("户", question.Units);
    }

    [Fact]
    public void Read_ChosenNumberInHistory_IsReadAsTheChoice()
    {
        HistoryTurn[] history = [new("2018年安全包发了多少户", "哪个街道？", ["桂花街道", "柳荫街道"]), new("2", "120户。")];

        var question = _reader.Read("那2019年呢", null, history);

        Assert.Equal(["柳荫街道"], question.Streets);
        Assert.Equal([2019], question.Years);
        Assert.Contains("安全包", question.Subject);
    }

    [Theory]
    [InlineData("谢谢")]
    [InlineData("你是机器人吗")]
    [InlineData("\U0001F44D")]
    public void Read_SmallTalkBetween_DoesNotLoseTheSubject(string between)
    {
        HistoryTurn[] history = [new("柳荫2018年安全包发了多少户", "120户。"), new(between, "")];

        Assert.Contains("安全包", _reader.Read("那2019年呢", null, history).Subject);
    }

    [Fact]
    public void Read_OtherSubDistrictOnly_KeepsYear()
    {
        var question = _reader.Read("桂花呢", null, [new HistoryTurn("柳荫2018年安全包发了多少户", "120户。")]);

        Assert.Equal(["桂花街道"], question.Streets);
        Assert.Equal([2018], question.Years);
    }

    [Fact]
    public void Read_QuestionOfItsOwn_KeepsOnlyThePlaceTalkedAbout()
    {
        var question = _reader.Read("再就业招聘会2019年办了几场", null, [new HistoryTurn("柳荫2018年安全包发了多少户", "120户。")]);

        Assert.Equal(["柳荫街道"], question.Streets);
        Assert.Equal([2019], question.Years);
        Assert.Empty(question.Context);
    }

    [Fact]
    public void Read_BrokenHistory_IsReadWithoutIt()
    {
        var question = _reader.Read("那2019年呢", null, [new HistoryTurn("\uD800\u0000\uFFFE", "")]);

        Assert.Equal([2019], question.Years);
    }

    [Fact]
    public void Read_LongHistory_GoesBackOnlySoFar()
    {
        var history = Enumerable.Range(0, 500).Select(_ => new HistoryTurn("那呢", "")).Prepend(new HistoryTurn("柳荫安全包", "")).ToArray();

        Assert.Empty(_reader.Read("那呢", null, history).Streets);
    }
}
