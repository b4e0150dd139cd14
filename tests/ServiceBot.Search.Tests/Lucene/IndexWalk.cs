using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>Reads all of an index and sees that it is orderly, without keeping any of it.</summary>
internal static class IndexWalk
{
    /// <returns>How many occurrences there are.</returns>
    /// <exception cref="CorruptIndexException">The reader found it damaged.</exception>
    public static long Read(SegmentReader reader)
    {
        var occurrences = 0L;
        foreach (var field in reader.Fields)
        {
            Assert.Equal(field.HasNorms ? reader.MaxDoc : 0, reader.Norms(field.Name).Length);
            occurrences += ReadTerms(reader, field);
        }

        for (var doc = 0; doc < reader.MaxDoc; doc++)
            Assert.DoesNotContain(reader.StoredFields(doc), value => value is not (StoredString or StoredInt32));
        return occurrences;
    }

    private static long ReadTerms(SegmentReader reader, FieldInfo field)
    {
        if (reader.Terms(field.Name) is not { } terms)
            return 0;
        var occurrences = 0L;
        var walk = terms.Enumerate();
        byte[]? before = null;
        while (walk.MoveNext())
        {
            Assert.True(before is null || walk.Term.SequenceCompareTo(before) > 0, "terms out of order");
            before = walk.Term.ToArray();
            terms.TryGet(before, out _);
            occurrences += field.HasPositions ? Read(reader, reader.Positions(field, walk.State)) : Read(reader, reader.Docs(field, walk.State));
        }

        return occurrences;
    }

    private static long Read(SegmentReader reader, DocsEnum docs)
    {
        var occurrences = 0L;
        for (var last = docs.Doc; docs.NextDoc() != DocsEnum.NoMoreDocs; last = docs.Doc)
        {
            CheckDoc(reader, last, docs.Doc, docs.Freq);
            occurrences += docs.Freq;
        }

        return occurrences;
    }

    private static long Read(SegmentReader reader, PositionsEnum positions)
    {
        var occurrences = 0L;
        for (var last = positions.Doc; positions.NextDoc() != DocsEnum.NoMoreDocs; last = positions.Doc)
        {
            CheckDoc(reader, last, positions.Doc, positions.Freq);
            for (var i = 0; i < positions.Freq; i++)
            {
                Assert.True(positions.NextPosition() >= 0, "negative position");
                Assert.True(positions.StartOffset <= positions.EndOffset, "occurrence that ends before it begins");
            }

            occurrences += positions.Freq;
        }

        return occurrences;
    }

    private static void CheckDoc(SegmentReader reader, int last, int doc, int freq)
    {
        if (doc <= last || doc >= reader.MaxDoc || freq <= 0)
            Assert.Fail($"document {doc} with {freq} occurrences behind document {last} of {reader.MaxDoc}");
    }
}
