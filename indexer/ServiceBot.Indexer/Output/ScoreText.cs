using System.Globalization;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Output;

/// <summary>A score as the sum of its parts.</summary>
internal static class ScoreText
{
    // What is rounded to nothing says nothing.
    private const double Least = 0.005;

    /// <summary>12.34 = 词 8.12 + 覆盖 1.20 …; parts that are nothing are left out.</summary>
    public static string Sum(ScoreParts parts, CommandContext context)
    {
        var sum = "";
        foreach (var part in ScorePart.All.Where(part => Math.Abs(part.Of(parts)) >= Least))
        {
            var value = part.Of(parts);
            var sign = value < 0 ? "- " : "+ ";
            sum += $" {(sum.Length == 0 && value > 0 ? "" : sign)}{part.Name(context)} {Number(Math.Abs(value))}";
        }

        return sum.Length == 0 ? Number(0) : $"{Number(parts.Sum)} ={sum}";
    }

    public static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
