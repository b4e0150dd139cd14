using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Retrieval;

/// <summary>Which passages a query may find: its sub-district's, years' and topic's.</summary>
internal static class Visibility
{
    /// <summary>Filters, all of which a passage must match; none for a query that searches everything.</summary>
    public static IReadOnlyList<Query> Of(SearchQuery query, IndexReader index) => Limits(query, index).Select(limit => limit.Query).ToList();

    /// <summary>The same, each with what it narrows to.</summary>
    public static IEnumerable<(SearchLimit Limit, Query Query)> Limits(SearchQuery query, IndexReader index)
    {
        if (query.Street is { } street)
            yield return (SearchLimit.Street, AnyOf(PassageSchema.SubDistrict.Name, Audience.For(street, index.DistrictOf(street))));
        if (query.Years.Count > 0)
            yield return (SearchLimit.Years, AnyOf(PassageSchema.Year.Name, query.Years.Select(PassageFields.Number)));
        if (query.Topic is { } topic)
            yield return (SearchLimit.Topic, new TermQuery(PassageSchema.Topic.Name, topic));
    }

    private static AnyOf AnyOf(string field, IEnumerable<string> terms) => new([.. terms.Select(term => new TermQuery(field, term))]);
}
