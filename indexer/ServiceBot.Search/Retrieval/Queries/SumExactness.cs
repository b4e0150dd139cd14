namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Whether a sum in double of the float scores of some terms is exact: then the order of summation makes no difference.</summary>
internal struct SumExactness
{
    // Bits of a double's and of a float's mantissa.
    private const int DoubleBits = 53;
    private const int FloatBits = 24;

    private double _largestSum;
    private float _smallestScore = float.MaxValue;

    public SumExactness()
    {
    }

    /// <summary>Every score is a multiple of the last bit of the smallest one, and no sum needs more bits than there are.</summary>
    private readonly bool Holds =>
        _largestSum == 0
        || (float.IsNormal(_smallestScore) && Math.ILogB(_largestSum) - Math.ILogB(_smallestScore) < DoubleBits - FloatBits);

    /// <summary>Whether it holds for the best of each clause.</summary>
    public static bool Of(List<List<ScoredTerm>> clauses)
    {
        var exactness = new SumExactness();
        foreach (var terms in clauses)
        {
            foreach (var term in terms)
                exactness.Add(term);
        }

        return exactness.Holds;
    }

    private void Add(in ScoredTerm term)
    {
        // The factor is below 1; twice the weight leaves room for rounding.
        _largestSum += 2.0 * term.Weight;
        _smallestScore = Math.Min(_smallestScore, Bm25Similarity.Score(term.Weight, 1, term.Field.NormOfByte[term.Field.LeastNorm]));
    }
}
