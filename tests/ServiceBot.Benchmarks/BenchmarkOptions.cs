using ServiceBot.Benchmarks.Engines;

namespace ServiceBot.Benchmarks;

/// <summary>What a benchmark is to measure.</summary>
/// <param name="Sizes">Numbers of passages, rising.</param>
/// <param name="Peers">Engines, in their order.</param>
/// <param name="Texts">Folder of the texts whose words head the vocabulary.</param>
/// <param name="Work">Folder for data and indexes; a temporary one when null.</param>
/// <param name="OwnAnalysis">Whether to measure building from text too.</param>
internal sealed record BenchmarkOptions(
    IReadOnlyList<int> Sizes, IReadOnlyList<Peer> Peers, int Questions, string Texts, string? Work, bool OwnAnalysis);
