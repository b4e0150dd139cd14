using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>An answer names the sub-district and the year of each text it is taken from.</summary>
internal static class PlaceAndYearRule
{
    public static IEnumerable<string> Faults(Asked asked)
    {
        if (asked.Answer.Status != AnswerStatus.Answered)
            yield break;
        var text = TextFolder.Fold(asked.Answer.Text).Text;
        foreach (var citation in asked.Answer.Citations)
        {
            var document = asked.Index.Document(citation.Document)!;
            if ((citation.Street ?? document.District) is { } place && !text.Contains(TextFolder.Fold(place).Text, StringComparison.Ordinal))
                yield return $"does not name {place}";
            IReadOnlyList<int> years = citation.Year is { } year ? [year] : document.Years;
            if (years.Count > 0 && !years.Any(one => text.Contains($"{one}", StringComparison.Ordinal)))
                yield return $"names no year of {string.Join("、", years)}";
        }

        if (asked.Answer.Street is { } street && asked.Answer.Citations.Any(citation => citation.Street != street))
            yield return $"is said to be of {street}";
        if (asked.Answer.Year is { } own && asked.Answer.Citations.Any(citation => citation.Year != own))
            yield return $"is said to be of {own}";
    }
}
