namespace ServiceBot.Benchmarks.Measuring;

/// <summary>How alike the answers of two engines are.</summary>
internal static class Overlap
{
    /// <summary>The mean share, 0 to 1, of the passages that both found among the more that either found, over the questions both were asked.</summary>
    public static double Mean(EngineFigures left, EngineFigures right) => left.Hits.Zip(right.Hits, Share).Average();

    private static double Share(IReadOnlyList<QuestionHit> left, IReadOnlyList<QuestionHit> right)
    {
        var most = Math.Max(left.Count, right.Count);
        return most == 0 ? 1 : (double)left.Select(hit => hit.Passage).Intersect(right.Select(hit => hit.Passage)).Count() / most;
    }
}
