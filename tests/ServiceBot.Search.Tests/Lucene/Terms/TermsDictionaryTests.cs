namespace ServiceBot.Search.Tests.Lucene.Terms;

public sealed class TermsDictionaryTests : IDisposable
{
    private readonly TermsFolder _folder = new();

    [Theory]
    [InlineData("id")]
    [InlineData("t")]
    [InlineData("f")]
    [InlineData("o")]
    public void TryGet_ThousandsOfTerms_FindsEachWithItsStateAndNoOther(string name)
    {
        var field = TermsFolder.Fields.Single(field => field.Name == name);
        var terms = TermsFolder.Sorted(RandomTerms.Of(6_000), field);
        _folder.Write(field, terms);

        var found = _folder.Open().Terms(name)!;

        Assert.Equal(terms.Count, found.TermCount);
        Assert.Equal(terms.Values.Sum(state => (long)state.DocFreq), found.SumDocFreq);
        Assert.Equal(field.HasFreqs ? terms.Values.Sum(state => state.TotalTermFreq) : -1, found.SumTotalTermFreq);
        foreach (var (term, expected) in terms)
        {
            Assert.True(found.TryGet(term, out var state));
            Assert.Equal(expected, state);
            foreach (var other in RandomTerms.Near(term))
                Assert.Equal(terms.ContainsKey(other), found.TryGet(other, out _));
        }
    }

    [Fact]
    public void TryGet_TermThatBeginsAnother_FindsBoth()
    {
        var below = Enumerable.Range(0, 60).Select(i => $"社区{(char)('一' + i)}");
        var terms = _folder.WriteAndOpen(["社", "社区", "社区卫生", "社区卫生服务中心", .. below]);

        Assert.All(["社", "社区", "社区卫生", "社区卫生服务中心", .. below], term => Assert.True(terms.TryGet(term, out _)));
        Assert.All(["", "社区卫", "社区卫生服", "会", "社会"], term => Assert.False(terms.TryGet(term, out _)));
    }

    [Fact]
    public void TryGet_EmptyTerm_IsATermLikeAnyOther()
    {
        var terms = _folder.WriteAndOpen(["", "区"]);

        Assert.True(terms.TryGet("", out _));
        Assert.True(terms.TryGet("区", out _));
    }

    [Fact]
    public void TryGet_HalfASurrogatePair_IsNotFound()
    {
        var terms = _folder.WriteAndOpen(["𠮷", "\uFFFD"]);

        Assert.True(terms.TryGet("𠮷", out _));
        Assert.False(terms.TryGet("𠮷"[..1], out _));
        Assert.False(terms.TryGet("𠮷"[1..], out _));
    }

    [Fact]
    public void TryGet_LongTerms_FindsThem()
    {
        string[] longTerms = [new('区', 8000), new('区', 10_922), new string('区', 9000) + "工", new string('a', 32_766), new string('a', 32_765) + "b"];
        var below = Enumerable.Range(0, 100).Select(i => new string('街', 10_000) + (char)('一' + i)).ToArray();
        var terms = _folder.WriteAndOpen([.. longTerms, .. below, "区"]);

        Assert.All([.. longTerms, .. below, "区"], term => Assert.True(terms.TryGet(term, out _)));
        Assert.All([longTerms[0] + "x", longTerms[1] + "区", longTerms[3][1..], below[0][1..], below[99] + "x", new('区', 40_000)],
            term => Assert.False(terms.TryGet(term, out _)));
    }

    [Fact]
    public void TryGet_EachTermBeginsTheNext_FindsThemAll()
    {
        var all = new string('区', 600);
        var terms = _folder.WriteAndOpen(Enumerable.Range(1, all.Length).Select(length => all[..length]));

        Assert.All(Enumerable.Range(1, all.Length), length => Assert.True(terms.TryGet(all[..length], out _)));
        Assert.False(terms.TryGet(all + "区", out _));
    }

    [Fact]
    public void TryGet_Warmed_AllocatesNothing()
    {
        var names = Enumerable.Range(0, 3000).Select(i => $"{(char)('一' + i % 70)}{(char)('丁' + i / 70)}").ToArray();
        var terms = _folder.WriteAndOpen(names);
        terms.TryGet(names[0], out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var name in names)
            terms.TryGet(name, out _);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    public void Dispose() => _folder.Dispose();
}
