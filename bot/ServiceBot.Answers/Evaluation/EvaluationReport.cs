namespace ServiceBot.Answers.Evaluation;

/// <summary>Everything measured on a question set, and what went wrong.</summary>
/// <param name="Schema">Version of this shape; rises when a member changes its meaning or goes.</param>
/// <param name="Judged">Null when the set has no judged question.</param>
/// <param name="Relevance">Null when the set has no question of an outside set.</param>
/// <param name="Misses">In the order of the question file.</param>
public sealed record EvaluationReport(int Schema, string IndexVersion, int Questions, JudgedReport? Judged, RelevanceReport? Relevance, IReadOnlyList<Miss> Misses)
{
    public const int CurrentSchema = 1;
}

/// <param name="ByType">Only types that occur, in their fixed order.</param>
/// <param name="ByTopic">Only topics that occur, the largest first.</param>
/// <param name="Retrieval">Whether passages could be compared with gold quotes.</param>
public sealed record JudgedReport(
    JudgedMeasures Overall,
    IReadOnlyDictionary<string, JudgedMeasures> ByType,
    IReadOnlyDictionary<string, JudgedMeasures> ByTopic,
    RetrievalMeasurability Retrieval);

/// <summary>On how many of the answerable questions retrieval could be measured, and why not on the others.</summary>
/// <param name="Measured">Questions with a gold report that the index holds in the original's words.</param>
/// <param name="Restated">Not measurable: the index holds the gold reports as restated text.</param>
/// <param name="Absent">Not measurable: the index does not hold the gold reports.</param>
public sealed record RetrievalMeasurability(int Measured, int Restated, int Absent);

/// <param name="Absent">Questions none of whose relevant documents is in the index; they count as not found.</param>
public sealed record RelevanceReport(RelevanceMeasures Overall, int Absent);
