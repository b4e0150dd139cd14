using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>What scoring needs of one field: its terms, and the norm of each document. Immutable and thread-safe.</summary>
internal sealed class FieldStatistics
{
    private readonly float[] _normOfByte;

    /// <param name="norms">One byte for each document; empty when the field has none.</param>
    public FieldStatistics(FieldTerms terms, ReadOnlySpan<byte> norms, int maxDoc)
    {
        Terms = terms;
        MaxDoc = maxDoc;

        // Without norms every document gets byte 0, which then stands for k1 itself.
        HasNorms = !norms.IsEmpty;
        Norms = HasNorms ? norms.ToArray() : new byte[maxDoc];
        _normOfByte = Bm25Similarity.Norms(Bm25Similarity.AverageLength(terms.SumTotalTermFreq, maxDoc));
        if (!HasNorms)
            _normOfByte[0] = Bm25Similarity.K1;
        foreach (var norm in Norms)
        {
            GreatestNorm = Math.Max(GreatestNorm, norm);
            LeastNorm = norm == 0 || (LeastNorm != 0 && LeastNorm < norm) ? LeastNorm : norm;
        }
    }

    public FieldTerms Terms { get; }

    public int MaxDoc { get; }

    public bool HasNorms { get; }

    /// <summary>One byte for each document.</summary>
    public byte[] Norms { get; }

    /// <summary>The norm in the formula, by norm byte.</summary>
    public ReadOnlySpan<float> NormOfByte => _normOfByte;

    /// <summary>The smallest of <see cref="Norms"/>, of the longest field; 0, which stands for no field at all, only when there is no other.</summary>
    public byte LeastNorm { get; }

    /// <summary>The largest of <see cref="Norms"/>.</summary>
    public byte GreatestNorm { get; }

    public float Norm(int doc) => _normOfByte[Norms[doc]];

    public float Idf(string term) => Bm25Similarity.Idf(Terms.TryGet(term, out var state) ? state.DocFreq : 0, MaxDoc);
}
