namespace ServiceBot.Search.Retrieval;

/// <summary>Okapi BM25 (Robertson and Zaragoza 2009), the ranking formula of every field. Scores have no unit and compare only within one question.</summary>
/// <param name="PassageCount">Passages in the index, at least 1.</param>
/// <param name="AverageLength">Mean tokens of the field, above 0.</param>
public readonly record struct Bm25(int PassageCount, double AverageLength)
{
    /// <summary>Term-frequency saturation; a higher value lets repeats count for more.</summary>
    public const double K1 = 1.2;

    /// <summary>Length normalisation, from 0 (none) to 1 (full).</summary>
    public const double B = 0.75;

    /// <summary>Rarity of a term (natural logarithm, never negative) found in this many passages.</summary>
    public double Idf(int passageFrequency) =>
        Math.Log(1 + (PassageCount - passageFrequency + 0.5) / (passageFrequency + 0.5));

    /// <summary>What one term adds to the score of one passage of <paramref name="length"/> tokens.</summary>
    public double Score(double idf, int termFrequency, int length) =>
        idf * termFrequency * (K1 + 1) / (termFrequency + K1 * (1 - B + B * length / AverageLength));
}
