using System.Text;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Terms;

public sealed class TermsEnumTests : IDisposable
{
    private readonly TermsFolder _folder = new();

    [Fact]
    public void MoveNext_ThousandsOfTerms_GivesAllInOrder()
    {
        var terms = TermsFolder.Sorted(RandomTerms.Of(20_000), TermsFolder.Offsets);
        _folder.Write(TermsFolder.Offsets, terms);

        var walk = _folder.Open().Terms("o")!.Enumerate();

        foreach (var (term, state) in terms)
        {
            Assert.True(walk.MoveNext());
            Assert.True(walk.Term.SequenceEqual(term));
            if (term.Length != 2) // states not asked for are passed over
                Assert.Equal(state, walk.State);
        }

        Assert.False(walk.MoveNext());
        Assert.False(walk.MoveNext());
        Assert.Throws<InvalidOperationException>(() => walk.State);
    }

    [Fact]
    public void MoveNext_AstralCharacter_ComesBehindFullWidth()
    {
        var walk = _folder.WriteAndOpen(["𠮷", "！", "区"]).Enumerate();

        Assert.Equal(["区", "！", "𠮷"], Rest(walk));
    }

    [Fact]
    public void MoveNext_DeepAndLongTerms_GivesAllInOrder()
    {
        var deep = new string('区', 600);
        string[] terms = [.. Enumerable.Range(1, deep.Length).Select(length => deep[..length]), new('户', 10_922)];
        var walk = _folder.WriteAndOpen(terms).Enumerate();

        Assert.Equal(terms, Rest(walk));
    }

    [Fact]
    public void SeekCeil_AnyBytes_FindsTheFirstTermFromThereOn()
    {
        var sorted = TermsFolder.Sorted(RandomTerms.Of(4_000), TermsFolder.Id);
        _folder.Write(TermsFolder.Id, sorted);
        var terms = sorted.Keys.ToArray();
        var walk = _folder.Open().Terms("id")!.Enumerate();

        for (var i = 0; i < terms.Length; i += 17)
        {
            foreach (var sought in RandomTerms.Near(terms[i]).Append(terms[i]))
            {
                var expected = Array.FindIndex(terms, term => term.AsSpan().SequenceCompareTo(sought) >= 0);

                Assert.Equal(expected >= 0, walk.SeekCeil(sought));

                if (expected < 0)
                    continue;
                Assert.Equal(terms[expected], walk.Term.ToArray());
                Assert.Equal(sorted[terms[expected]], walk.State);
                Assert.Equal(expected + 1 < terms.Length, walk.MoveNext());
            }
        }

        Assert.False(walk.SeekCeil([0xff, 0xff, 0xff, 0xff, 0xff]));
        Assert.False(walk.MoveNext());
    }

    public void Dispose() => _folder.Dispose();

    private static List<string> Rest(TermsEnum walk)
    {
        var terms = new List<string>();
        while (walk.MoveNext())
            terms.Add(Encoding.UTF8.GetString(walk.Term));
        return terms;
    }
}
