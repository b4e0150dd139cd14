using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class GenerationCacheTests
{
    private readonly List<int> _made = [];
    private readonly GenerationCache<int, string> _cache = new(capacity: 10, value => value.Length);

    [Fact]
    public void GetOrAdd_AskedAgain_IsMadeOnce()
    {
        Ask(7);
        Ask(7);

        Assert.Equal([7], _made);
    }

    [Fact]
    public void GetOrAdd_MoreThanTwoGenerations_TheOldestAreMadeAgain()
    {
        for (var key = 0; key < 25; key++)
            Ask(key);
        _made.Clear();

        Ask(24);
        Ask(0);

        Assert.Equal([0], _made);
    }

    [Fact]
    public void GetOrAdd_AskedForAgainAndAgain_IsKept()
    {
        for (var key = 1; key < 100; key++)
        {
            Ask(key);
            Ask(0);
        }

        Assert.Equal(1, _made.Count(key => key == 0));
    }

    [Fact]
    public void GetOrAdd_Nothing_IsNotKept()
    {
        Assert.Null(_cache.GetOrAdd(1, _ => null));

        Assert.Equal("1", Ask(1));
    }

    [Fact]
    public void GetOrAdd_FromManyThreads_GivesEachItsValue()
    {
        var cache = new GenerationCache<int, string>(50, value => value.Length);

        Parallel.For(0, 20_000, i => Assert.Equal($"{i % 300}", cache.GetOrAdd(i % 300, key => $"{key}")));
    }

    private string? Ask(int key) => _cache.GetOrAdd(key, made =>
    {
        _made.Add(made);
        return made.ToString(System.Globalization.CultureInfo.InvariantCulture)[..1];
    });
}
