using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class CutCacheTests
{
    private readonly CutCache _cache = new();

    [Fact]
    public void TryGet_RunAdded_HasItsCuts()
    {
        _cache.Add("居家养老", 0b1010);

        Assert.True(_cache.TryGet("居家养老", out var cuts));
        Assert.Equal(0b1010, cuts);
    }

    [Theory]
    [InlineData("居家")]
    [InlineData("居家养老服务")]
    [InlineData("居家养老\0")]
    [InlineData("\0")]
    public void TryGet_OtherRun_IsNotKnown(string run)
    {
        _cache.Add("居家养老", 0b1010);

        Assert.False(_cache.TryGet(run, out _));
    }

    [Fact]
    public void TryGet_LongRun_IsNeverKnown()
    {
        var run = new string('老', CutCache.LongestRun + 1);

        _cache.Add(run, 1);

        Assert.False(_cache.TryGet(run, out _));
        Assert.False(_cache.TryGet(run.AsSpan(1), out _));
    }

    [Fact]
    public void Add_MoreRunsThanThereIsRoomFor_EachKnownOneIsRight()
    {
        for (var c = '\u4E00'; c < '\u9FA0'; c++)
        {
            for (ushort n = 1; n < 4; n++)
                _cache.Add($"{c}{(char)('一' + n)}", n);
        }

        for (var c = '\u4E00'; c < '\u9FA0'; c++)
        {
            for (ushort n = 1; n < 4; n++)
                Assert.True(!_cache.TryGet($"{c}{(char)('一' + n)}", out var cuts) || cuts == n);
        }
    }
}
