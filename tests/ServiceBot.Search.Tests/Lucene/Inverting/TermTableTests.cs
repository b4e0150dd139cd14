using System.Text;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene.Inverting;

namespace ServiceBot.Search.Tests.Lucene.Inverting;

public class TermTableTests
{
    [Fact]
    public void GetOrAdd_KnownAndNewTermsTogether_GivesEachItsNumber()
    {
        var table = new TermTable(new BytePool());
        var random = new Random(3);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new int[TermTable.MostTokens];

        for (var i = 0; i < 2000; i++)
        {
            var tokens = Enumerable.Range(0, random.Next(TermTable.MostTokens + 1)).Select(_ => new Token(Term(random), 0, 0, 0)).ToArray();
            table.GetOrAdd(tokens, ids);
            foreach (var (token, id) in tokens.Zip(ids))
                Assert.Equal(numbers.TryGetValue(token.Term, out var known) ? known : numbers[token.Term] = id, id);
        }

        Assert.Equal(table.Count, numbers.Values.Distinct().Count());
        Assert.Equal(table.Count, numbers.Count);
        Assert.All(numbers, pair => Assert.Equal(pair.Key, TermOf(table, pair.Value)));
    }

    [Fact]
    public void GetOrAdd_HalfASurrogatePair_IsTakenForTheReplacementCharacter()
    {
        var table = new TermTable(new BytePool());

        var (shortId, longId) = (table.GetOrAdd("街\ud842"), table.GetOrAdd("\udfb7\ud842社区食堂"));

        Assert.Equal(shortId, table.GetOrAdd("街\ufffd"));
        Assert.Equal(longId, table.GetOrAdd("\ufffd\ufffd社区食堂"));
        Assert.Equal("街\ufffd", TermOf(table, shortId));
    }

    [Fact]
    public void Sorted_AnyTerms_AreInTheOrderOfTheirUtf8Bytes()
    {
        var pool = new BytePool();
        var table = new TermTable(pool);
        var random = new Random(4);
        string[] odd = ["", "\0", "\0\0\0\0\0", "社", "社\0", "社\0\0\0", "！", "𠮷", "\ue000", "\uffff", "社区𠮷", "社区！", new('长', 9000), new string('长', 9000) + "寿"];
        foreach (var term in odd.Concat(Enumerable.Range(0, 5000).Select(_ => Term(random))).Concat(Enumerable.Range(0, 3000).Select(i => $"殷行街道2019年工作安排#p{i}")))
            table.GetOrAdd(term);

        var sorted = TermOrder.Sorted(table).Select(id => Encoding.UTF8.GetBytes(TermOf(table, id))).ToList();

        Assert.Equal(table.Count, sorted.Count);
        Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.First.AsSpan().SequenceCompareTo(pair.Second) < 0));
    }

    private static string TermOf(TermTable table, int id) => table.Term(table[id], stackalloc char[TermTable.PrefixLength]).ToString();

    private static string Term(Random random)
    {
        string[] parts = ["社", "区", "食", "堂", "𠮷", "！", "a", "1"];
        return string.Concat(Enumerable.Range(0, 1 + random.Next(6)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
