using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>One term of a query on its way through the documents. Kept and turned to other terms from search to search. Not thread-safe.</summary>
internal abstract class TermCursor(int maxDoc)
{
    /// <summary>Documents with the term.</summary>
    public int DocFreq { get; protected set; }

    /// <summary>The largest score the term can give.</summary>
    public float MaxScore { get; protected set; }

    /// <summary>For each range the largest <see cref="ScoreFactor"/> of the term in it.</summary>
    protected byte[] Factors { get; } = new byte[DocRanges.Count(maxDoc)];

    /// <summary>What the factors are to be multiplied with.</summary>
    protected float Scale { get; set; }

    /// <summary>The largest score it can give in each range of a window: eight in each half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bounds(int window, out Vector256<float> low, out Vector256<float> high)
    {
        var (lowFactors, highFactors) = Vector128.Widen(Vector128.Create(Factors, window * DocRanges.PerWindow));
        low = Scaled(lowFactors);
        high = Scaled(highFactors);
    }

    /// <summary>Adds the scores of the documents from <paramref name="from"/> to <paramref name="to"/>, exclusive.</summary>
    public abstract void AddTo(ScoreWindow window, int from, int to);

    /// <summary>As <see cref="AddTo"/>, but keeps the larger of what was there and the score.</summary>
    public abstract void RaiseTo(ScoreWindow window, int from, int to);

    /// <summary>Score of a document; 0 when it has not the term. Quick when documents come in rising order.</summary>
    public abstract float ScoreOf(int doc);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Scaled(Vector128<ushort> factors)
    {
        var (low, high) = Vector128.Widen(factors);
        return Vector256.ConvertToSingle(Vector256.Create(low, high).AsInt32()) * Scale;
    }
}
