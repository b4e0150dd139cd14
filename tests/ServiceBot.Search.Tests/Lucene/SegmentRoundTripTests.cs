using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene;

public sealed class SegmentRoundTripTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Commit_Passages_AllIsReadBack()
    {
        var naive = Write(Passages.Fields, new Passages(seed: 1, words: 3000).Documents(1500));

        using var reader = SegmentReader.Open(_folder.Path);

        Assert.Equal(naive.Dump(), IndexDump.Of(reader));
    }

    [Fact]
    public void Commit_EdgeDocuments_AllIsReadBack()
    {
        var naive = Write(EdgeDocuments.Fields, EdgeDocuments.All());

        using var reader = SegmentReader.Open(_folder.Path);

        Assert.Equal(naive.Dump(), IndexDump.Of(reader));
    }

    [Fact]
    public void TryGet_EachTermAndItsNeighbours_FindsThoseThatAreThere()
    {
        var naive = Write(EdgeDocuments.Fields, EdgeDocuments.All());
        using var reader = SegmentReader.Open(_folder.Path);

        foreach (var field in EdgeDocuments.Fields.Where(field => naive.Terms[field.Number].Count > 0))
        {
            var (terms, known) = (reader.Terms(field.Name)!, naive.Terms[field.Number]);
            foreach (var (term, occurrences) in known)
            {
                Assert.True(terms.TryGet(term, out var state));
                Assert.Equal(occurrences.Select(one => one.Doc).Distinct().Count(), state.DocFreq);
                Assert.All(
                    [term + "\0", term + "区", term.Length < 2 ? "无" : term[..^1]],
                    other => Assert.Equal(known.ContainsKey(other), terms.TryGet(other, out _)));
            }
        }
    }

    [Fact]
    public void Advance_AnyTargets_IsWhereWalkingComesTo()
    {
        var naive = Write(EdgeDocuments.Fields, EdgeDocuments.All());
        using var reader = SegmentReader.Open(_folder.Path);
        var random = new Random(5);

        foreach (var field in new[] { EdgeDocuments.Docs, EdgeDocuments.Freqs, EdgeDocuments.Positions, EdgeDocuments.Offsets })
        {
            foreach (var (term, occurrences) in naive.Terms[field.Number])
            {
                var docs = occurrences.Select(one => one.Doc).Distinct().ToList();
                var step = 1 + random.Next(2000);
                var walk = reader.Docs(field.Name, term)!;
                while (walk.Doc != DocsEnum.NoMoreDocs)
                {
                    var target = walk.Doc + 1 + random.Next(step);
                    Assert.Equal(docs.Find(doc => doc >= target) is var doc && doc >= target ? doc : DocsEnum.NoMoreDocs, walk.Advance(target));
                    if (walk.Doc != DocsEnum.NoMoreDocs)
                        Assert.Equal(field.HasFreqs ? occurrences.Count(one => one.Doc == walk.Doc) : 1, walk.Freq);
                }
            }
        }
    }

    [Fact]
    public void AdvancePositions_AnyTargets_GivesTheDocumentsPositions()
    {
        var naive = Write(EdgeDocuments.Fields, EdgeDocuments.All());
        using var reader = SegmentReader.Open(_folder.Path);
        var random = new Random(6);

        foreach (var field in new[] { EdgeDocuments.Positions, EdgeDocuments.Offsets })
        {
            foreach (var (term, occurrences) in naive.Terms[field.Number])
            {
                var documents = occurrences.ToLookup(one => one.Doc);
                var step = 1 + random.Next(1000);
                var walk = reader.Positions(field.Name, term)!;
                while (walk.Advance(walk.Doc + 1 + random.Next(step)) != DocsEnum.NoMoreDocs)
                {
                    var read = Enumerable.Range(0, random.Next(walk.Freq + 1)).Select(_ => (walk.NextPosition(), walk.StartOffset, walk.EndOffset)).ToList();
                    var expected = documents[walk.Doc].Select(one => field.HasOffsets ? (one.Position, one.Start, one.End) : (one.Position, -1, -1));
                    Assert.Equal(expected.Take(read.Count), read);
                }
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private NaiveIndex Write(IReadOnlyList<FieldInfo> fields, IEnumerable<IReadOnlyList<Field>> documents)
    {
        var naive = new NaiveIndex(fields);
        using var writer = new SegmentWriter(_folder.Path, fields, memoryBytes: 4 << 20);
        foreach (var document in documents)
        {
            naive.Add(document);
            writer.AddDocument(document);
        }

        writer.Commit();
        return naive;
    }
}
