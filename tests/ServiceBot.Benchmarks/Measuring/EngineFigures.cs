using ServiceBot.Benchmarks.Engines;

namespace ServiceBot.Benchmarks.Measuring;

/// <summary>What one engine took with one number of passages.</summary>
/// <param name="FromText">Building with its own analysis; null when it has none, or was not asked.</param>
/// <param name="FromTokens">Building from the tokens that all engines get.</param>
/// <param name="OpenSeconds">From an index on the disk (in the page cache) to the first answer in a new process; the median of some.</param>
/// <param name="QuestionNanoseconds">Of each question, rising.</param>
/// <param name="SearchPeakBytes">The searching process's memory, mapped files included.</param>
/// <param name="Hits">Of each question in its order.</param>
internal sealed record EngineFigures(
    Peer Peer, int Passages, BuildFigures? FromText, BuildFigures FromTokens, double OpenSeconds,
    IReadOnlyList<long> QuestionNanoseconds, long SearchPeakBytes, IReadOnlyList<IReadOnlyList<QuestionHit>> Hits)
{
    public double MedianMilliseconds => Milliseconds(0.5);

    public double Percentile95Milliseconds => Milliseconds(0.95);

    // The nearest rank: the smallest time that the share of questions did not exceed.
    private double Milliseconds(double share) =>
        QuestionNanoseconds[Math.Max((int)Math.Ceiling(share * QuestionNanoseconds.Count) - 1, 0)] / 1e6;
}

/// <summary>What building one index took.</summary>
/// <param name="PeakBytes">The most memory its process held.</param>
/// <param name="IndexBytes">All files it left.</param>
internal sealed record BuildFigures(double Seconds, long PeakBytes, long IndexBytes);

/// <summary>A passage found.</summary>
/// <param name="Passage">Its number, from 0.</param>
internal readonly record struct QuestionHit(int Passage, float Score);
