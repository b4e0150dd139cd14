namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>BM25 in float32, every operation in the order of Lucene 4.8's <c>BM25Similarity</c>, so that scores agree to the bit.</summary>
/// <remarks>score = w * f / (f + norm), w = idf * boost * (k1 + 1), norm = k1 * (1 - b + b * length / average length).</remarks>
internal static class Bm25Similarity
{
    /// <summary>How much repeats of a term count.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much the length of a field counts, 0 to 1.</summary>
    public const float B = 0.75f;

    /// <summary>Rarity of a term: positive, and largest for one that stands nowhere.</summary>
    /// <param name="docFreq">Documents with the term.</param>
    /// <param name="maxDoc">Documents in the index, whether they have the field or not.</param>
    public static float Idf(int docFreq, int maxDoc) => (float)Math.Log(1 + ((maxDoc - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>What a term's score tends to as it repeats.</summary>
    public static float Weight(float idf, float boost) => (float)(idf * boost) * (K1 + 1);

    public static float Score(float weight, float freq, float norm) => (float)(weight * freq) / (float)(freq + norm);

    /// <summary>Tokens of a field in a document, on average over all documents of the index.</summary>
    /// <param name="sumTotalTermFreq">Tokens in all documents; -1 where they are not counted.</param>
    public static float AverageLength(long sumTotalTermFreq, int maxDoc) =>
        sumTotalTermFreq <= 0 ? 1 : (float)(sumTotalTermFreq / (double)maxDoc);

    /// <summary>The <c>norm</c> of each norm byte. The byte holds 1/sqrt(length) as a float of 3 bits mantissa and 5 bits exponent, zero exponent 15.</summary>
    public static float[] Norms(float averageLength)
    {
        var norms = new float[256];
        for (var i = 0; i < norms.Length; i++)
        {
            var boost = i == 0 ? 0 : BitConverter.Int32BitsToSingle((i << 21) + (48 << 24));
            var length = 1 / (float)(boost * boost);
            norms[i] = K1 * (float)((1 - B) + (float)((float)(B * length) / averageLength));
        }

        return norms;
    }
}
