using ServiceBot.Answers.Questions;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Searching;

/// <summary>What was found for a question.</summary>
/// <param name="Question">As it was understood; null when there is nothing to read in it.</param>
/// <param name="Searches">The searches made for it: one for each place and year it names, or one for all.</param>
/// <param name="Hits">Ranked passages, each once.</param>
public sealed record FoundPassages(Question? Question, IReadOnlyList<SearchQuery> Searches, IReadOnlyList<Hit> Hits);
