using ServiceBot.Answers.Searching;

namespace ServiceBot.Indexer.Output;

/// <summary>What a passage falls behind the first hit in.</summary>
internal static class WhyVerdict
{
    /// <summary>The part of the score with the largest difference; null when it falls behind in none. A passage that was not weighed further
    /// fell behind by its words.</summary>
    public static ScorePart? LargestLack(PassageStanding standing)
    {
        if (standing.First is not { } first || standing.IsFirst)
            return null;
        var (own, best) = (standing.Judged.Hit.Parts, first.Parts);
        var parts = standing.Judged.IsWeighed ? ScorePart.All : ScorePart.All.Take(1);
        return parts.Where(part => part.Of(best) > part.Of(own)).MaxBy(part => part.Of(best) - part.Of(own));
    }
}
