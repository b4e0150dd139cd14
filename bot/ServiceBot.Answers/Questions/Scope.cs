namespace ServiceBot.Answers.Questions;

/// <summary>One place and time to look in. A question that names several is looked up in each.</summary>
/// <param name="Street">Null looks in all.</param>
/// <param name="Years">Empty looks in all.</param>
internal sealed record Scope(string? Street, IReadOnlyList<int> Years)
{
    // Each is a search of its own; where there would be more, the years of a place are looked through together.
    private const int MostScopes = 6;

    /// <summary>As shown: sub-district, then years; it is named once for all of them.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<Scope> scopes) => scopes
        .GroupBy(scope => scope.Street, StringComparer.Ordinal)
        .Select(street => street.Key + string.Join("、", street.SelectMany(scope => scope.Years).Select(year => $"{year}年")));

    public static IReadOnlyList<Scope> Of(Question question)
    {
        var streets = question.Streets.Count == 0 ? [null] : question.Streets.Cast<string?>();
        var years = question.Years.Count > 1
            ? question.Years.Select(year => (IReadOnlyList<int>)[year])
            : [question.Years];
        var scopes = streets.SelectMany(street => years.Select(year => new Scope(street, year))).ToList();
        return scopes.Count <= MostScopes ? scopes : streets.Select(street => new Scope(street, question.Years)).Take(MostScopes).ToList();
    }
}
