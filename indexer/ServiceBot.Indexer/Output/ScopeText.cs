using System.Globalization;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>What a search is narrowed to.</summary>
internal static class ScopeText
{
    /// <summary>Sub-district, years and topic, those that are set, parted by spaces; empty when it searches everything.</summary>
    public static string Of(SearchQuery query) => string.Join(' ', new[] { query.Street, Years(query.Years), query.Topic }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>2013年、2014年; empty for no years.</summary>
    public static string Years(IEnumerable<int> years) => string.Join('、', years.Select(year => year.ToString(CultureInfo.InvariantCulture) + "年"));
}
