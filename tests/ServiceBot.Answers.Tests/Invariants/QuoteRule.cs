namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Every quote stands in its passage at its place, and its address opens just that.</summary>
internal static class QuoteRule
{
    public static IEnumerable<string> Faults(Asked asked)
    {
        foreach (var citation in asked.AllCitations)
        {
            var document = asked.Index.Document(citation.Document);
            var passage = asked.Index.PassagesOf(citation.Document).FirstOrDefault(passage => passage.Id == citation.PassageId);
            if (document is null || passage is null)
            {
                yield return $"no passage {citation.PassageId}";
                continue;
            }

            if (citation.Start < 0 || citation.End > passage.Text.Length || citation.Start >= citation.End || passage.Text[citation.Start..citation.End] != citation.Quote)
                yield return $"the quote does not stand at {citation.PassageId} {citation.Start}-{citation.End}";
            else if (char.IsLowSurrogate(citation.Quote[0]) || char.IsHighSurrogate(citation.Quote[^1]) || citation.Quote.Trim() != citation.Quote)
                yield return $"the quote of {citation.PassageId} begins or ends amid a character or with white space";
            if (citation.Title != document.Title || citation.Street != document.Street || citation.Section != passage.Section || citation.TextKind != document.TextKind)
                yield return $"the citation of {citation.PassageId} describes another document";
            if (citation.Url != $"/source/{Uri.EscapeDataString(citation.Document)}?q={passage.Anchor}:{citation.Start}-{citation.End}#{passage.Anchor}")
                yield return $"address {citation.Url}";
        }
    }
}
