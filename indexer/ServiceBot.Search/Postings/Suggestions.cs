using System.Text.Json.Serialization;

namespace ServiceBot.Search.Postings;

/// <summary>Questions an index version answers, found by asking them when it was built; kept with the version.</summary>
/// <param name="Checked">How many were asked to find them.</param>
/// <param name="ForAll">For a reader who has chosen no sub-district, the first to be shown first.</param>
/// <param name="ForStreets">For one who has chosen a sub-district, by its name; those without any are left out.</param>
public sealed record Suggestions(int Checked, IReadOnlyList<string> ForAll, SortedDictionary<string, IReadOnlyList<string>> ForStreets)
{
    public static Suggestions None { get; } = new(0, [], new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>How many different questions there are.</summary>
    [JsonIgnore]
    public int Count => ForAll.Concat(ForStreets.Values.SelectMany(questions => questions)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>What to show a reader.</summary>
    /// <param name="street">The sub-district chosen; null for none. Of one without questions of its own nothing is shown.</param>
    public IReadOnlyList<string> For(string? street) => street is null ? ForAll : ForStreets.GetValueOrDefault(street, []);
}
