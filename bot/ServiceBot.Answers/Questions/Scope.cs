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
        if (Pairs(question) is { Count: > 1 } pairs)
            return pairs;
        var streets = question.Streets.Count == 0 ? [null] : question.Streets.Cast<string?>();
        var years = question.Years.Count > 1
            ? question.Years.Select(year => (IReadOnlyList<int>)[year])
            : [question.Years];
        var scopes = streets.SelectMany(street => years.Select(year => new Scope(street, year))).ToList();
        return scopes.Count <= MostScopes ? scopes : streets.Select(street => new Scope(street, question.Years)).Take(MostScopes).ToList();
    }

    /// <summary>Each sub-district with the year said behind it, or before it: 张庙2019年和长寿路2020年. Empty when they are not said in turn.</summary>
    private static List<Scope> Pairs(Question question)
    {
        if (question.Reading is not { StreetsAreOfTheTalk: false } reading || question.Streets.Count < 2 || question.Streets.Count != question.Years.Count)
            return [];
        var said = reading.Places.Where(place => question.Streets.Contains(place.Read)).Select(place => (At: reading.Folded.IndexOf(place.Word, StringComparison.Ordinal), Street: (string?)place.Read, Year: 0))
            .Concat(reading.YearWords.Where(word => word.Years.Count == 1).Select(word => (At: reading.Folded.IndexOf(word.Word, StringComparison.Ordinal), Street: (string?)null, Year: word.Years[0])))
            .OrderBy(one => one.At).ToList();
        var pairs = said.Chunk(2).Select(pair => pair is [var first, var second] && (first.Street is null) != (second.Street is null)
            ? new Scope(first.Street ?? second.Street, [first.Year + second.Year]) : null).ToList();
        return said.Exists(one => one.At < 0) || pairs.Contains(null) || pairs.Count != question.Streets.Count ? [] : pairs.ConvertAll(pair => pair!);
    }
}
