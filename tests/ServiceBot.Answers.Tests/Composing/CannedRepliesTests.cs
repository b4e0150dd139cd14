using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Composing;

public sealed class CannedRepliesTests
{
    private static readonly string[] Streets = ["柳荫街道", "桂花街道"];

    [Theory]
    [InlineData(CannedReplies.OutOfScope)]
    [InlineData(CannedReplies.Error)]
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

        Assert.All(["110", "119", "120", "12356"], number => Assert.Contains(number, text));
        Assert.Equal(first, new[] { "110", "119", "120" }.MinBy(number => text.IndexOf(number, StringComparison.Ordinal)));
    }

    [Fact]
    public void PersonalCase_EachKind_NamesWhomToAsk() => Assert.All(Enum.GetValues<PersonalCaseKind>(), kind =>
    {
        Assert.Contains("不能替您判断", CannedReplies.PersonalCase(kind));
        Assert.Matches("12345|120", CannedReplies.PersonalCase(kind));
    });

    [Fact]
    public void Text_Fixed_IsInShortSentences()
    {
        string[] texts =
        [
            CannedReplies.Blocked, CannedReplies.OutOfScope, CannedReplies.Error, CannedReplies.PersonWay,
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
    public void NoMatch_PlaceAndYears_AreNamed()
    {
        Assert.StartsWith("柳荫街道2018年、2019年的报告里没有", CannedReplies.NoMatch("柳荫街道", "2018年、2019年"));
        Assert.StartsWith("柳荫街道2018年的报告里没有写您问的这一点", CannedReplies.DetailMissing("柳荫街道", "2018年"));
    }
}
