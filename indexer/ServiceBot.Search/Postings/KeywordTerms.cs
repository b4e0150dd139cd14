using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Postings;

/// <summary>Sub-districts, years and districts of an index, told by the terms of its keyword fields; no passage is read.</summary>
/// <remarks>Thread-safe; found out once, when asked for. Every member may throw <see cref="CorruptIndexException"/>.</remarks>
internal sealed class KeywordTerms
{
    private readonly SegmentReader _segment;
    private readonly Lazy<IReadOnlyList<string>> _streets;
    private readonly Lazy<IReadOnlyList<int>> _years;
    private readonly ConcurrentDictionary<string, IReadOnlyList<int>> _yearsOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _districtOf = new(StringComparer.Ordinal);

    public KeywordTerms(SegmentReader segment)
    {
        _segment = segment;
        _streets = new(() => Terms(PassageSchema.SubDistrict).Where(Audience.IsStreet).Order(StringComparer.Ordinal).ToList(), LazyThreadSafetyMode.PublicationOnly);
        _years = new(() => Terms(PassageSchema.DocumentYear).Select(Number).Order().ToList(), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Sub-districts with a text of their own, in ordinal order.</summary>
    public IReadOnlyList<string> Streets => _streets.Value;

    /// <summary>Years the documents speak of, rising.</summary>
    public IReadOnlyList<int> Years => _years.Value;

    /// <summary>Years a passage may be asked for, rising.</summary>
    public IReadOnlyList<int> PassageYears() => Terms(PassageSchema.Year).Select(Number).Order().ToList();

    /// <summary>Sub-districts with a text of the kind, in ordinal order.</summary>
    public IReadOnlyList<string> StreetsOf(DocumentKind kind) =>
        Streets.Where(street => Meet(PassageSchema.SubDistrict, street, PassageSchema.Kind, PassageFields.Kind(kind)) is not null).ToList();

    /// <summary>Years documents of the kind speak of, rising.</summary>
    public IReadOnlyList<int> YearsOf(DocumentKind kind) => YearsWith(PassageSchema.Kind, PassageFields.Kind(kind));

    /// <summary>Years a sub-district's own documents speak of, rising.</summary>
    public IReadOnlyList<int> YearsOf(string street) =>
        Streets.Contains(street, StringComparer.Ordinal) ? _yearsOf.GetOrAdd(street, one => YearsWith(PassageSchema.SubDistrict, one)) : [];

    /// <summary>The district the first of the sub-district's own documents that names one lies in; null when none does.</summary>
    public string? DistrictOf(string street) =>
        Streets.Contains(street, StringComparer.Ordinal) ? _districtOf.GetOrAdd(street, FindDistrict) : null;

    private string? FindDistrict(string street) => Terms(PassageSchema.District)
        .Select(district => (Name: district, First: Meet(PassageSchema.SubDistrict, street, PassageSchema.District, district)))
        .Where(district => district.First is not null)
        .OrderBy(district => district.First)
        .FirstOrDefault().Name;

    private List<int> YearsWith(FieldInfo field, string term) =>
        Years.Where(year => Meet(field, term, PassageSchema.DocumentYear, PassageFields.Number(year)) is not null).ToList();

    private IEnumerable<string> Terms(FieldInfo field)
    {
        if (_segment.Terms(field.Name)?.Enumerate() is not { } terms)
            yield break;
        while (terms.MoveNext())
            yield return Encoding.UTF8.GetString(terms.Term);
    }

    /// <summary>The first passage with both terms; null when there is none.</summary>
    private int? Meet(FieldInfo field, string term, FieldInfo otherField, string otherTerm)
    {
        if (_segment.Docs(field.Name, term) is not { } one || _segment.Docs(otherField.Name, otherTerm) is not { } other)
            return null;
        var (left, right) = (one.NextDoc(), other.NextDoc());
        while (left != right)
        {
            if (left < right)
                left = one.Advance(right);
            else
                right = other.Advance(left);
        }

        return left == DocsEnum.NoMoreDocs ? null : left;
    }

    private static int Number(string term) =>
        int.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"year '{term}' is no number");
}
