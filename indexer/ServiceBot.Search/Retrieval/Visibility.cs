using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Retrieval;

/// <summary>Which passages a query may find: its sub-district's, years' and topic's.</summary>
internal static class Visibility
{
    /// <summary>Filters, all of which a passage must match; none for a query that searches everything.</summary>
    public static IReadOnlyList<Query> Of(SearchQuery query, IndexReader index)
    {
        var filters = new List<Query>();
        if (query.Street is { } street)
            filters.Add(AnyOf(PassageSchema.SubDistrict.Name, Audience.For(street, index.DistrictOf(street))));
        if (query.Years.Count > 0)
            filters.Add(AnyOf(PassageSchema.Year.Name, query.Years.Select(PassageFields.Number)));
        if (query.Topic is { } topic)
            filters.Add(new TermQuery(PassageSchema.Topic.Name, topic));
        return filters;
    }

    private static AnyOf AnyOf(string field, IEnumerable<string> terms) => new([.. terms.Select(term => new TermQuery(field, term))]);
}
