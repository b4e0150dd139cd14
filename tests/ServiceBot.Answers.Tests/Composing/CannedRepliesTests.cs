using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Composing;

public sealed class CannedRepliesTests
{
    private static readonly string[] Emergency = ["110", "119", "120"];

    private static readonly string[] Streets = ["柳荫街道", "桂花街道"];

    private static readonly string[] Shipped = ["南京西路街道", "张庙街道", "新江湾城街道", "老西门街道", "长寿路街道"];

    [Theory]
    [InlineData(CannedReplies.OutOfScope)]
    [InlineData(CannedReplies.Error)]
    [InlineData(CannedReplies.Busy)]
    [InlineData(CannedReplies.PersonWay)]
    public void Text_ThatSaysNo_NamesTheNextStep(string text) => Assert.Contains("12345", text);

    [Theory]
    [InlineData("SelfHarm", "120")]
    [InlineData("Violence", "110")]
    [InlineData("Fire", "119")]
    [InlineData("Illness", "120")]
    public void Crisis_EachKind_NamesTheEmergencyNumbersTheFittingOneFirst(string kind, string first)
    {
        var text = CannedReplies.Crisis(Enum.Parse<DangerKind>(kind));

        Assert.All(Emergency, number => Assert.Contains(number, text));
        Assert.Contains("12356", text);
        Assert.Equal(first, Emergency.MinBy(number => text.IndexOf(number, StringComparison.Ordinal)));
    }

    [Fact]
    public void PersonalCase_EachKind_NamesWhomToAsk() => Assert.All(Enum.GetValues<PersonalCaseKind>(), kind =>
    {
        Assert.Contains("不能替您判断", CannedReplies.PersonalCase(kind));
        Assert.Matches("12345|120", CannedReplies.PersonalCase(kind));
    });

    [Theory]
    [InlineData(5, "现在有南京西路街道、张庙街道、新江湾城街道、老西门街道、长寿路街道的。")]
    [InlineData(24, "现在有南京西路街道、张庙街道、新江湾城街道等24个街道的。")]
    public void Welcome_HoweverManyStreets_IsShortAndNamesSome(int count, string named)
    {
        var text = CannedReplies.Welcome([.. Enumerable.Range(0, count).Select(number => Shipped[number % Shipped.Length])], "2013—2022年");

        Assert.Contains(named, text);
        Assert.InRange(text.Length, 1, 120);
    }

    [Fact]
    public void Text_Fixed_IsInShortSentences()
    {
        string[] texts =
        [
            CannedReplies.Blocked, CannedReplies.OutOfScope, CannedReplies.Error, CannedReplies.Busy, CannedReplies.PersonWay, CannedReplies.FaultId("k7m2p9x4qa"),
            CannedReplies.Welcome(Shipped, "2013—2022年"), CannedReplies.Welcome([], ""), CannedReplies.OnlyText([]),
            .. Enum.GetValues<DangerKind>().Select(CannedReplies.Crisis), .. Enum.GetValues<PersonalCaseKind>().Select(CannedReplies.PersonalCase),
            .. Enum.GetValues<InvalidReason>().Select(CannedReplies.Invalid), .. Enum.GetValues<GreetingKind>().Select(kind => CannedReplies.Greeting(kind, Streets)),
        ];

        var sentences = texts.SelectMany(text => text.Split(['。', '？', '！'], StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, 40));
        Assert.InRange(sentences.Average(sentence => sentence.Length), 1, 25);
    }

    [Fact]
    public void Invalid_EachReason_SaysWhatToDo() => Assert.All(Enum.GetValues<InvalidReason>(), reason =>
        Assert.Contains("例如", CannedReplies.Invalid(reason)));

    [Fact]
    public void Invalid_EachReason_IsItsOwn() =>
        Assert.Equal(3, Enum.GetValues<InvalidReason>().Select(CannedReplies.Invalid).Distinct().Count());

    [Fact]
    public void Greeting_EachKind_IsItsOwn() =>
        Assert.Equal(4, Enum.GetValues<GreetingKind>().Select(kind => CannedReplies.Greeting(kind, Streets)).Distinct().Count());

    [Fact]
    public void Greeting_Hello_SaysItIsAProgramAndWhatItReads()
    {
        var text = CannedReplies.Greeting(GreetingKind.WhoAreYou, Streets);

        Assert.Contains("程序", text);
        Assert.Contains("柳荫街道、桂花街道", text);
        Assert.DoesNotContain("、", CannedReplies.Greeting(GreetingKind.Hello, []).Split('。')[1]);
    }

    [Fact]
    public void UnknownStreet_Any_NamesItAndThoseThereAre() =>
        Assert.Equal("我这里没有梅岭街道的报告，只有柳荫街道、桂花街道的。梅岭街道的事，请打12345问。", CannedReplies.UnknownStreet("梅岭街道", Streets));

    [Fact]
    public void NoMatch_ThingThatIsMissing_IsNamedWithPlaceAndYears()
    {
        Assert.StartsWith("柳荫街道2018年、2019年的报告里没有提到长护险。", CannedReplies.NoMatch("柳荫街道", "2018年、2019年", "长护险", []));
        Assert.StartsWith("柳荫街道的报告里没有找到您问的这件事。", CannedReplies.NoMatch("柳荫街道", "", null, []));
    }

    [Fact]
    public void NoMatch_Examples_AreOffered() => Assert.Equal(
        "柳荫街道的报告里没有找到您问的这件事。可以换个说法，例如「送餐」「日间照料」。可以打12345，或到社区事务受理服务中心问。",
        CannedReplies.NoMatch("柳荫街道", "", null, ["送餐", "日间照料"]));

    [Theory]
    [InlineData("加装电梯", "多少钱", "柳荫街道2018年的报告里提到了加装电梯，没有写多少钱。")]
    [InlineData("加装电梯", null, "柳荫街道2018年的报告里提到了加装电梯，没有直接写您问的这一点。")]
    [InlineData(null, "电话", "柳荫街道2018年的报告里没有写电话。")]
    public void DetailMissing_WhatIsThereAndWhatIsNot_AreNamed(string? thing, string? detail, string start)
    {
        var text = CannedReplies.DetailMissing("柳荫街道", "2018年", thing, detail);

        Assert.StartsWith(start, text);
        Assert.Contains("12345", text);
    }

    [Fact]
    public void OtherStreets_AreOfferedAndNotTold() => Assert.Equal(
        "柳荫街道的报告里没有提到托育点。桂花街道的报告里有相关内容，要看吗？也可以打12345问。",
        CannedReplies.OtherStreets("柳荫街道", "", false, "托育点", null, ["桂花街道"]));

    [Theory]
    [InlineData(new[] { 2018 }, "这是2018年的情况，现在可能变了。要核实，请打12345或到社区事务受理服务中心问。")]
    [InlineData(new[] { 2018, 2019 }, "这是2018年、2019年的情况，现在可能变了。要核实，请打12345或到社区事务受理服务中心问。")]
    public void AgeNote_Years_AreNamed(int[] years, string note) => Assert.Equal(note, CannedReplies.AgeNote(years));

    [Fact]
    public void Of_EachVerdictButOpen_IsItsOwnShortSentence()
    {
        var texts = Enum.GetValues<Verdict>().Where(verdict => verdict != Verdict.Open).Select(verdict => CannedReplies.Of(verdict)).ToList();

        Assert.Null(CannedReplies.Of(Verdict.Open));
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(texts, text => Assert.InRange(text!.Length, 2, 10));
        Assert.All(texts, text => Assert.EndsWith("。", text));
    }
}
