namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>What is looked for in a Lucene index. Scores are BM25 in float32 as Lucene 4.8 computes them.</summary>
internal abstract record Query;

/// <summary>Documents with the term.</summary>
/// <param name="Boost">Factor on its weight, above 0.</param>
internal sealed record TermQuery(string Field, string Term, float Boost = 1) : Query
{
    /// <summary>The term counts as no rarer than this one of the same field (a synonym says no more than the word asked for); null: as rare as it is.</summary>
    public string? NoRarerThan { get; init; }
}

/// <summary>Documents with any of the clauses; the score is the sum of those that match.</summary>
internal sealed record AnyOf(IReadOnlyList<Query> Clauses) : Query;

/// <summary>Documents with all of the clauses; the score is their sum.</summary>
internal sealed record AllOf(IReadOnlyList<Query> Clauses) : Query;

/// <summary>Documents with any of the clauses; the score is that of the best one.</summary>
internal sealed record BestOf(IReadOnlyList<Query> Clauses) : Query;

/// <summary>Documents with the terms at following positions; each phrase counts once for each place it begins at.</summary>
internal sealed record PhraseQuery(string Field, IReadOnlyList<string> Terms) : Query;
