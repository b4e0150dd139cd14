using System.Numerics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>The sums of scores of some documents in a row. Not thread-safe.</summary>
internal sealed class ScoreWindow
{
    /// <summary>The document of the first place.</summary>
    public int First { get; set; }

    /// <summary>For each document its sum; zero but for those that are seen.</summary>
    public double[] Scores { get; } = new double[DocRanges.WindowSize];

    /// <summary>A bit for each document that has got a score.</summary>
    public ulong[] Seen { get; } = new ulong[DocRanges.WindowSize / 64];

    /// <summary>Adds all scores of some documents to another window and forgets them.</summary>
    public void MoveTo(ScoreWindow other, int from, int to)
    {
        for (var word = (from - First) / 64; word < (to - First + 63) / 64; word++)
        {
            other.Seen[word] |= Seen[word];
            for (var left = Seen[word]; left != 0; left &= left - 1)
            {
                var place = (word * 64) + BitOperations.TrailingZeroCount(left);
                other.Scores[place] += Scores[place];
                Scores[place] = 0;
            }

            Seen[word] = 0;
        }
    }
}
