namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>One term of a query on its way through the documents. Kept and turned to other terms from search to search. Not thread-safe.</summary>
internal abstract class TermCursor
{
    /// <summary>Documents with the term.</summary>
    public int DocFreq { get; protected set; }

    /// <summary>What the factors of the ranges are to be multiplied with.</summary>
    public float Scale { get; protected set; }

    /// <summary>The largest score the term can give.</summary>
    public float MaxScore { get; protected set; }

    /// <summary>For each range the largest <see cref="ScoreFactor"/> of the term in it.</summary>
    public abstract ReadOnlySpan<byte> Factors { get; }

    /// <summary>Adds the scores of the documents from <paramref name="from"/> to <paramref name="to"/>, exclusive.</summary>
    public abstract void AddTo(ScoreWindow window, int from, int to);

    /// <summary>As <see cref="AddTo"/>, but keeps the larger of what was there and the score.</summary>
    public abstract void RaiseTo(ScoreWindow window, int from, int to);

    /// <summary>Score of a document; 0 when it has not the term. Quick when documents come in rising order.</summary>
    public abstract float ScoreOf(int doc);
}
