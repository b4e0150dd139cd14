namespace ServiceBot.Search.Corpus;

/// <summary>All documents of a run with their passages, and everything that was found wrong with them.</summary>
/// <param name="Documents">By rising id.</param>
/// <param name="Passages">By document id, then position.</param>
/// <param name="Findings">Faults and warnings by path and line. An index is built only when no fault is among them.</param>
/// <param name="LinesPassedOver">Lines of <c>.jsonl</c> files without text.</param>
public sealed record Corpus(
    IReadOnlyList<Document> Documents,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Finding> Findings,
    int LinesPassedOver)
{
    public bool HasFaults => Findings.Any(finding => finding.Severity == Severity.Fault);
}
