using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

[Collection(nameof(Towns))]
public sealed class QuestionReaderTests(Towns towns)
{
    private readonly TalkReader _reader = new(towns.Index, Towns.Today);

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

    [Theory]
    [InlineData("换成桂花", "桂花街道", "2018")]
    [InlineData("不是柳荫，是桂花", "桂花街道", "2018")]
    [InlineData("那19年呢", "柳荫街道", "2019")]
    [InlineData("那桂花呢", "桂花街道", "2018")]
    [InlineData("再往后一年呢", "柳荫街道", "2019")]
    public void Read_OnlyPlaceOrYearChanges_KeepsTheRest(string typed, string street, string year)
    {
        var question = _reader.Read(typed, null, [new HistoryTurn("柳荫2018年安全包发了多少户", "120户。")]);

        Assert.Equal(street, string.Join(' ', question.Streets));
        Assert.Equal(year, string.Join(' ', question.Years));
        Assert.Contains("安全包", question.Subject);
    }

    [Theory]
    [InlineData("电话多少")]
    [InlineData("还有呢")]
    [InlineData("要带什么")]
    [InlineData("几楼以上才行")]
    [InlineData("他们那边呢")]
    public void Read_QuestionAboutTheSameMatter_LeansOnIt(string typed)
    {
        var question = _reader.Read(typed, null, [new HistoryTurn("柳荫2018年加装电梯怎么申请", "")]);

        Assert.Equal([2018], question.Years);
        Assert.Contains("加装电梯", question.Context + question.Subject);
        Assert.NotNull(question.Reading!.CompletedFrom);
    }

    [Theory]
    [InlineData("那垃圾分类呢")]
    [InlineData("不是这个，是垃圾分类")]
    public void Read_OtherSubject_KeepsPlaceAndYearOnly(string typed)
    {
        var question = _reader.Read(typed, null, [new HistoryTurn("柳荫2019年加装电梯完成几台", "5台。")]);

        Assert.Equal(["柳荫街道"], question.Streets);
        Assert.Equal([2019], question.Years);
        Assert.Contains("垃圾分类", question.Subject);
        Assert.DoesNotContain("电梯", question.Subject + question.Context);
    }

    [Fact]
    public void Read_ChainOfThree_CarriesTheSubjectThrough()
    {
        HistoryTurn[] history = [new("柳荫2018年安全包发了多少户", "120户。"), new("那桂花呢", "200户。")];

        var question = _reader.Read("再往后一年呢", null, history);

        Assert.Equal(["桂花街道"], question.Streets);
        Assert.Equal([2019], question.Years);
        Assert.Contains("安全包", question.Subject);
    }

    [Fact]
    public void Read_PlaceLeftOut_IsNotTakenFromTheChat() => Assert.Empty(_reader.Read("柳荫以外哪里有社区食堂", "柳荫街道", []).Streets);

    [Fact]
    public void Read_Question_TellsHowItWasRead()
    {
        var reading = _reader.Read("请问阿拉柳荫二〇一八年安全包几钿", null, []).Reading!;

        Assert.Equal("请问阿拉柳荫2018年安全包几钿", reading.Folded);
        Assert.Equal(["请问"], reading.TakenOff);
        Assert.Equal([new WordReading("阿拉", "我们"), new WordReading("几钿", "多少钱")], reading.Spoken);
        Assert.Equal([new WordReading("柳荫", "柳荫街道")], reading.Places);
        Assert.Equal("2018年", Assert.Single(reading.YearWords).Word);
        Assert.Null(reading.CompletedFrom);
        Assert.False(reading.StreetsAreOfTheTalk);
    }

    [Fact]
    public void Read_TextsWithoutYears_AreNotNarrowedByThem()
    {
        using var knowledge = new SmallKnowledge();
        knowledge.With("passages.jsonl", """{"id":"n1","title":"新闻","text":"2018年上映的电影今年得奖。"}""");
        var reader = new TalkReader(knowledge.Build(), Towns.Today);

        var question = reader.Read("2018年上映的电影今年得了什么奖", null, []);

        Assert.Empty(question.Years);
        Assert.Equal("2018年上映的电影今年得了什么奖", question.Subject);
    }
}
