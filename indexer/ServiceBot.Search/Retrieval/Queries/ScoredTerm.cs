using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>A term that stands in the index, and its weight in a query.</summary>
internal readonly record struct ScoredTerm(FieldStatistics Field, TermState State, float Weight);
