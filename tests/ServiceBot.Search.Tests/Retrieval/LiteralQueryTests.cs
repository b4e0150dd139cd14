using ServiceBot.Search.Corpus;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Retrieval;

public sealed class LiteralQueryTests : IDisposable
{
    private readonly SmallIndex _texts = new SmallIndex().Add("a", "2014年完成工作、养老、服务设施。");

    public void Dispose() => _texts.Dispose();

    [Theory]
    [InlineData("老")]
    [InlineData("、。")]
    [InlineData("我想问一下加装电梯怎么申请")]
    public void Of_NoTwoCharactersSideBySideOrTooLong_IsNone(string typed)
    {
        using var index = _texts.Open();

        Assert.Null(LiteralQuery.Of(typed, index));
    }

    [Theory]
    [InlineData("14年完成", "2014年完成改造")]
    [InlineData("作、养", "工作、养老")]
    [InlineData("居家養老", "推进居家养老服务")]
    [InlineData("十三个居", "二十三个居民区")]
    [InlineData("服务 设施", "服务\n设施")]
    public void IsIn_TextHoldsItAsTypedOrFolded_IsSeen(string typed, string text)
    {
        using var index = _texts.Open();

        Assert.True(LiteralQuery.Of(typed, index) is { } literal && (literal.IsAsTypedIn(Passage(text)) || literal.IsFoldedIn(Passage(text))));
    }

    [Theory]
    [InlineData("养老服务", "服务养老")]
    [InlineData("作、养", "工作养老")]
    public void IsIn_OtherOrderOrMarks_IsNot(string typed, string text)
    {
        using var index = _texts.Open();

        Assert.False(LiteralQuery.Of(typed, index) is { } literal && (literal.IsAsTypedIn(Passage(text)) || literal.IsFoldedIn(Passage(text))));
    }

    private static Passage Passage(string text) => new() { Id = "a#p1", Document = "a", Position = 1, Text = text };
}
