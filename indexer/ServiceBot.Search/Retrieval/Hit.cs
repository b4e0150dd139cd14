using ServiceBot.Search.Corpus;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Search.Retrieval;

/// <summary>A passage that matches a question.</summary>
/// <param name="Parts">What its score is the sum of.</param>
public sealed record Hit(Passage Passage, Document Document, ScoreParts Parts)
{
    /// <summary>No unit, compares only within one question.</summary>
    public double Score => Parts.Sum;
}
