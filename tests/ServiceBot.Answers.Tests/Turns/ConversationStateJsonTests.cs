using System.Text;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Tests.Turns;

public sealed class ConversationStateJsonTests
{
    private static readonly ConversationState Full = new()
    {
        Streets = ["柳荫街道", "桂花街道"],
        UnknownStreet = "梅岭街道",
        Years = [2018, 2019],
        RelativeYear = "今年",
        Subject = "安全包发了多少户",
        Context = "独居老人",
        Kind = QuestionKind.HowMany | QuestionKind.Whether,
        Units = ["户", "家"],
        Choices = ["2018年", "2019年"],
        Offer = "2018年",
        AnsweredStreet = "柳荫街道",
        AnsweredYear = 2019,
        Shown = ShownText.With("", "柳荫街道2019年：给150户独居老人发了安全包。"),
    };

    [Fact]
    public void Read_WhatWasWritten_IsTheSameState()
    {
        var json = ConversationStateJson.Write(Full);

        var read = ConversationStateJson.Read(json);

        Assert.Equal(StateProblem.None, read.Problem);
        Assert.Equivalent(Full, read.State, strict: true);
        Assert.Equal(json, ConversationStateJson.Write(read.State));
    }

    [Fact]
    public void Write_EmptyState_HoldsOnlyItsVersion() => Assert.Equal("""{"v":1}""", ConversationStateJson.Write(ConversationState.Empty));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Read_NothingKept_StartsWithoutAProblem(string? json)
    {
        var read = ConversationStateJson.Read(json);

        Assert.Equal(StateProblem.None, read.Problem);
        Assert.False(read.State.HasSubject);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("\"柳荫\"")]
    [InlineData("{}")]
    [InlineData("{\"v\":0}")]
    [InlineData("{\"v\":-1}")]
    [InlineData("{\"v\":\"1\"}")]
    [InlineData("{\"v\":1,\"years\":[\"二〇一八\"]}")]
    [InlineData("{\"v\":1,\"years\":[99999999999]}")]
    [InlineData("{\"v\":1,\"streets\":\"柳荫街道\"}")]
    [InlineData("{\"v\":1,\"subject\":{\"a\":1}}")]
    [InlineData("{\"v\":1}}")]
    [InlineData("\uD800")]
    public void Read_WhatIsNoState_StartsAfreshAndSaysSo(string json)
    {
        var read = ConversationStateJson.Read(json);

        Assert.Equal(StateProblem.Broken, read.Problem);
        Assert.False(read.State.HasSubject);
    }

    [Theory]
    [InlineData("{\"v\":2,\"subject\":\"安全包\"}")]
    [InlineData("{\"v\":99,\"topic\":{\"name\":\"安全包\"}}")]
    public void Read_StateOfANewerProgram_StartsAfreshAndSaysSo(string json)
    {
        var read = ConversationStateJson.Read(json);

        Assert.Equal(StateProblem.OtherVersion, read.Problem);
        Assert.False(read.State.HasSubject);
    }

    [Fact]
    public void Read_LongerThanAStateCanBe_IsBroken() =>
        Assert.Equal(StateProblem.Broken, ConversationStateJson.Read($$"""{"v":1,"subject":"{{new string('安', 3000)}}"}""").Problem);

    [Theory]
    [InlineData("{\"v\":1,\"streets\":[null,\"柳荫街道\",\"\"],\"choices\":[null],\"units\":null,\"shown\":\"不是指纹\",\"kind\":-1,\"years\":[0,-5,2018,2018]}")]
    [InlineData("{\"v\":1,\"streets\":[\"柳荫街道\"],\"years\":[2018],\"more\":[1,2,3]}")]
    public void Read_ForeignMembers_AreMadeSound(string json)
    {
        var read = ConversationStateJson.Read(json);

        Assert.Equal(StateProblem.None, read.Problem);
        Assert.Equal(["柳荫街道"], read.State.Streets);
        Assert.Equal([2018], read.State.Years);
        Assert.Empty(read.State.Choices);
        Assert.Equal("", read.State.Shown);
    }

    [Fact]
    public void Write_AnyText_StaysWithinTheLimit()
    {
        var random = new Random(5);
        string[] kinds = ["安", "\U0001F600", "\uD800", "\"", "\\", "a", "\u200B", "é", "\u0000", "\n", "㏂"];

        for (var i = 0; i < 500; i++)
        {
            var state = new ConversationState
            {
                Streets = Texts(), UnknownStreet = Text(), Years = Enumerable.Range(1990, random.Next(90)).ToList(), RelativeYear = Text(), Subject = Text(),
                Context = Text(), Kind = (QuestionKind)random.Next(), Units = Texts(), Choices = Texts(), Offer = Text(), AnsweredStreet = Text(),
                AnsweredYear = random.Next(), Shown = ShownText.With("", string.Concat(Enumerable.Range(0, 300).Select(n => $"第{n}件事做完了。"))),
            };

            var json = ConversationStateJson.Write(state);

            Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, ConversationStateJson.MostUtf8Bytes);
            var read = ConversationStateJson.Read(json);
            Assert.Equal(StateProblem.None, read.Problem);
            Assert.Equal(json, ConversationStateJson.Write(read.State));
            Assert.DoesNotContain('\uFFFD', read.State.Subject);
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => kinds[random.Next(kinds.Length)]));
        List<string> Texts() => Enumerable.Range(0, random.Next(80)).Select(_ => Text()).ToList();
    }
}
