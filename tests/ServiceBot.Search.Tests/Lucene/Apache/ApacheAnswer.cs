using System.Globalization;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>What Apache Lucene answers to a query.</summary>
/// <param name="Count">Documents that match.</param>
/// <param name="Hits">The best, by falling score, equal scores by rising document; scores to the bit.</param>
internal sealed record ApacheAnswer(int Count, IReadOnlyList<ScoreDoc> Hits)
{
    public static ApacheAnswer Parse(string line)
    {
        var parts = line.Split(' ');
        return new ApacheAnswer(int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Skip(1).Select(ParseHit).ToList());
    }

    private static ScoreDoc ParseHit(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var bits = uint.Parse(text.AsSpan(colon + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new ScoreDoc(int.Parse(text.AsSpan(0, colon), CultureInfo.InvariantCulture), BitConverter.UInt32BitsToSingle(bits));
    }
}
