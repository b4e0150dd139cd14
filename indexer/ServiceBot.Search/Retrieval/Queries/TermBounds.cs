namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Where the bounds of one dense term stand in <see cref="PostingBounds"/>.</summary>
/// <param name="Offset">Offset in the file.</param>
/// <param name="BlockCount">Blocks of its list, the rest counted as one.</param>
/// <param name="MaxFactor">The largest of its factors.</param>
internal readonly record struct TermBounds(long Offset, int BlockCount, byte MaxFactor);
