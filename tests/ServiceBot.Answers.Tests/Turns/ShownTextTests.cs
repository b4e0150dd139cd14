using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Tests.Turns;

public sealed class ShownTextTests
{
    private static readonly string Shown = ShownText.With("", "柳荫街道2018年：给120户独居老人发了安全包。按计划，社区食堂设在竹园路12弄,给85名老人送餐。");

    [Theory]
    [InlineData("给120户独居老人发了安全包。", true)]
    [InlineData("社区食堂设在竹园路12弄，给85名老人送餐。", true)]
    [InlineData("社区食堂设在竹园路１２弄；给８５名老人送餐", true)]
    [InlineData("给150户独居老人发了安全包。", false)]
    [InlineData("社区食堂设在竹园路12弄，还有一个在桂香路。", false)]
    [InlineData("免费。", false)]
    [InlineData("", false)]
    public void Holds_Sentence_TellsWhetherItWasInTheReply(string sentence, bool shown) => Assert.Equal(shown, ShownText.Holds(Shown, sentence));

    [Fact]
    public void With_SameReplyAgain_AddsNothing() => Assert.Equal(Shown, ShownText.With(Shown, "给120户独居老人发了安全包。"));

    [Fact]
    public void With_ManyReplies_ForgetsTheOldest()
    {
        var shown = "";
        foreach (var i in Enumerable.Range(1, 200))
            shown = ShownText.With(shown, $"给{i}户独居老人发了安全包。");

        Assert.True(ShownText.Holds(shown, "给200户独居老人发了安全包。"));
        Assert.False(ShownText.Holds(shown, "给1户独居老人发了安全包。"));
        Assert.Equal(shown, ShownText.Sound(shown));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("安全包安全")]
    [InlineData("!!!!!")]
    public void Sound_WhatIsNoFingerprint_IsEmpty(string shown) => Assert.Equal("", ShownText.Sound(shown));
}
