namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>How a score joins those before it; a type, so that loops are compiled for each way.</summary>
internal interface IScoreJoin
{
    static abstract double Join(double before, float score);
}

internal readonly struct ScoreSum : IScoreJoin
{
    public static double Join(double before, float score) => before + score;
}

internal readonly struct ScoreMaximum : IScoreJoin
{
    public static double Join(double before, float score) => Math.Max(before, score);
}
