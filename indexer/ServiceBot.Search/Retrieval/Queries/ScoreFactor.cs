namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>What frequency and length make of a term's weight, f / (f + norm), as a byte that is never too small.</summary>
internal static class ScoreFactor
{
    // More than the rounding of the float operations of a score and of a sum of 8,000 bounds, each of which may cost one part in 2^24.
    private const float Slack = 1 + 1e-3f;

    /// <param name="factor">0 to 1.</param>
    /// <returns>At least 1.</returns>
    public static byte Quantize(float factor) => (byte)Math.Min(255, (int)(factor * (255 * Slack)) + 1);

    /// <summary>What a quantised factor is to be multiplied with to get a score that a term of this weight does not exceed.</summary>
    public static float Scale(float weight) => weight * Slack / 255;
}
