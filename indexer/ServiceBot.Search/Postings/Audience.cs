using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Postings;

/// <summary>Whom a text is for, as one term of the field <c>sub-district</c>: the sub-district itself, <c>*</c> and the district
/// for all of a district, <c>*</c> for everybody. So "texts for a sub-district" is an any-of over three terms.</summary>
internal static class Audience
{
    private const char All = '*';

    public static string Of(Document document) => document.Street ?? All + document.District;

    /// <summary>Terms of the texts that are for a sub-district.</summary>
    /// <param name="district">The district it lies in; null when not known.</param>
    public static IEnumerable<string> For(string street, string? district) =>
        new[] { street, All.ToString(), All + district }.Distinct(StringComparer.Ordinal);

    /// <summary>Whether the term is a sub-district's name.</summary>
    public static bool IsStreet(string term) => !term.StartsWith(All);
}
