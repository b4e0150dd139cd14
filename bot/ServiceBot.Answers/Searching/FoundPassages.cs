using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Searching;

/// <summary>What was found for a question.</summary>
/// <param name="Hits">Ranked passages, each once.</param>
/// <param name="Searches">The searches that found them: one for each place and year the question names, or one for all. Empty when there is
/// nothing to look for.</param>
public sealed record FoundPassages(IReadOnlyList<Hit> Hits, IReadOnlyList<SearchQuery> Searches);
