using System.Globalization;

namespace ServiceBot.Indexer.Importing;

/// <summary>Reads the values a person types for a document: years and dates.</summary>
internal static class HeaderValues
{
    /// <summary>Years such as <c>2017, 2018</c> or <c>2013-2017</c>, rising, each once; null when one cannot be read.</summary>
    public static IReadOnlyList<int>? Years(IEnumerable<string> texts)
    {
        var years = new SortedSet<int>();
        foreach (var part in texts.SelectMany(text => text.Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            var ends = part.Split('-', '–', '—', '～', '~');
            if (ends.Length > 2 || Year(ends[0]) is not { } first || Year(ends[^1]) is not { } last || last < first)
                return null;
            years.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return [.. years];
    }

    /// <summary>A date written yyyy-MM-dd; null when it is not one.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static int? Year(string text) =>
        int.TryParse(text.TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= Search.Corpus.Years.First and <= Search.Corpus.Years.Last ? year : null;
}
