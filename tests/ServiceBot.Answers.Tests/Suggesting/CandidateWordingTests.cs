using ServiceBot.Answers.Suggesting;

namespace ServiceBot.Answers.Tests.Suggesting;

public sealed class CandidateWordingTests
{
    [Theory]
    [InlineData("慈善超市在哪里")]
    [InlineData("有没有老人助餐")]
    [InlineData("加装电梯做了几台")]
    [InlineData("认知症友好社区是做什么的")]
    public void IsFit_ShortQuestion_Is(string question) => Assert.True(CandidateWording.IsFit(question));

    [Theory]
    [InlineData("为老助餐")]
    [InlineData("张庙 老年送餐 怎么报名")]
    [InlineData("烧饭烧不动了，长寿路有老人食堂吗")]
    [InlineData("今年办了几场招聘会")]
    [InlineData("老人吗")]
    [InlineData("请问住在老西门街道的独居老人可以申请老年安全包吗")]
    [InlineData("")]
    public void IsFit_NoQuestionOrNotForAnyDayOrLong_IsNot(string question) => Assert.False(CandidateWording.IsFit(question));

    [Theory]
    [InlineData("“388弄弄好了没有？”", "388弄弄好了没有")]
    [InlineData(" 未保站。", "未保站")]
    public void Bare_Marks_AreTakenOff(string typed, string bare) => Assert.Equal(bare, CandidateWording.Bare(typed));

    [Fact]
    public void Of_PlaceNotNamed_IsPutInFront() => Assert.Equal("张庙慈善超市在哪里？", CandidateWording.Of("慈善超市在哪里", "张庙"));

    [Fact]
    public void Of_PlaceNamed_IsNotNamedTwice() => Assert.Equal("张庙有慈善超市吗？", CandidateWording.Of("张庙有慈善超市吗", "张庙"));

    [Fact]
    public void Of_TooLongWithThePlace_IsNone() => Assert.Null(CandidateWording.Of("凝和路做光明工程的一共有多少户人", "新江湾城"));

    [Theory]
    [InlineData("妈妈下不了楼怎么办")]
    [InlineData("居民问助餐点怎么答")]
    [InlineData("蓬莱路388弄整治是哪一年")]
    public void Oddness_TalkOfOneCase_IsAboveThatOfAnybody(string question) =>
        Assert.True(CandidateWording.Oddness(question) > CandidateWording.Oddness("有没有老人助餐"));
}
