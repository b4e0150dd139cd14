using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>Hits with their scores as bits, so that equal means equal.</summary>
internal static class ScoreBits
{
    public static float Score(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    public static IReadOnlyList<(int Doc, uint Score)> Of(IReadOnlyList<ScoreDoc> hits) =>
        [.. hits.Select(hit => (hit.Doc, BitConverter.SingleToUInt32Bits(hit.Score)))];
}
