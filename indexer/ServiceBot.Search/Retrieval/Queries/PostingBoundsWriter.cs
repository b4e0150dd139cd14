using System.Runtime.InteropServices;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Goes through the lists of an index and writes their <see cref="PostingBounds"/>. Not thread-safe.</summary>
internal sealed class PostingBoundsWriter(SegmentReader reader, IndexOutput output)
{
    private readonly int _leastDense = DocRanges.LeastDense(reader.MaxDoc);
    private readonly byte[] _factors = new byte[DocRanges.Count(reader.MaxDoc)];
    private readonly int[] _docs = new int[ForBlock.Size];
    private readonly int[] _freqs = new int[ForBlock.Size];
    private readonly List<int> _lastDocs = [];
    private readonly List<uint> _offsets = [];
    private readonly List<(long DocStart, long Offset)> _terms = [];
    private PostingBlocks? _blocks;

    public void Write()
    {
        CodecHeader.Write(output, PostingBounds.Codec, PostingBounds.Version);
        Pad();
        foreach (var info in reader.Fields.Where(field => field.HasFreqs))
        {
            if (reader.Terms(info.Name) is { } terms)
                WriteField(new FieldStatistics(terms, reader.Norms(info.Name), reader.MaxDoc));
        }

        _terms.Sort();
        foreach (var (docStart, _) in _terms)
            Put([docStart]);
        foreach (var (_, offset) in _terms)
            Put([offset]);
        Put([_terms.Count, PostingBounds.Identity(reader)]);
        output.WriteFooterAndFlush();
    }

    private void WriteField(FieldStatistics field)
    {
        var terms = field.Terms.Enumerate();
        while (terms.MoveNext())
        {
            if (terms.State is var state && state.DocFreq >= _leastDense)
                WriteTerm(field, state);
        }
    }

    private void WriteTerm(FieldStatistics field, in TermState state)
    {
        Array.Clear(_factors);
        _lastDocs.Clear();
        _offsets.Clear();
        _blocks ??= new PostingBlocks(reader.Postings.DocFile, reader.Postings.Format, reader.MaxDoc);
        _blocks.Reset(field.Terms.Field, state);
        while (_blocks.NextIndex < _blocks.Count)
        {
            _offsets.Add(checked((uint)(_blocks.NextOffset - state.DocStart)));
            var count = _blocks.NextBlock(_docs);
            _blocks.ReadFreqs(_freqs);
            _lastDocs.Add(_docs[count - 1]);
            for (var i = 0; i < count; i++)
                Raise(ref _factors[_docs[i] >> DocRanges.RangeBits], Bm25Similarity.Score(1, _freqs[i], field.Norm(_docs[i])));
        }

        _terms.Add((state.DocStart, output.Position));
        Put([_lastDocs.Count, _factors.Max()]);
        Put<int>(CollectionsMarshal.AsSpan(_lastDocs));
        Put<uint>(CollectionsMarshal.AsSpan(_offsets));
        Put<byte>(_factors);
        Pad();
    }

    private static void Raise(ref byte factor, float seen) => factor = Math.Max(factor, ScoreFactor.Quantize(seen));

    private void Put<T>(ReadOnlySpan<T> values)
        where T : unmanaged => output.WriteBytes(MemoryMarshal.AsBytes(values));

    private void Put(ReadOnlySpan<int> values) => Put<int>(values);

    private void Put(ReadOnlySpan<long> values) => Put<long>(values);

    private void Pad()
    {
        for (var missing = PostingBounds.Padding(output.Position); missing > 0; missing--)
            output.WriteByte(0);
    }
}
