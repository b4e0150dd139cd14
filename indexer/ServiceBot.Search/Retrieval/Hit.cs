using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Retrieval;

/// <summary>A passage that matches a question.</summary>
/// <param name="Score">Weighted sum of BM25 over the fields; no unit, compares only within one question.</param>
public sealed record Hit(Passage Passage, Document Document, double Score);
