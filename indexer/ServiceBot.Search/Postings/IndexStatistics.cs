namespace ServiceBot.Search.Postings;

/// <summary>What an index version holds, in numbers.</summary>
/// <param name="Kinds">Documents and passages of each kind, in the order of the kinds; those without a document are left out.</param>
/// <param name="Streets">Of each sub-district with a text of its own, in ordinal order; what is for a whole district or for everybody is left out.</param>
/// <param name="Years">Of each year, rising. A document counts for each year it speaks of, a passage for each year it may be asked for.</param>
/// <param name="Fields">The searched fields, in the order of <see cref="PassageField"/>.</param>
/// <param name="UnusedSynonyms">Synonym sets that find nothing in these texts.</param>
/// <param name="Bytes">Size of the version's folder on disk.</param>
public sealed record IndexStatistics(
    IReadOnlyList<Holding> Kinds, IReadOnlyList<Holding> Streets, IReadOnlyList<Holding> Years, IReadOnlyList<FieldSize> Fields, int UnusedSynonyms, long Bytes)
{
    /// <summary>Counts terms, and reads each document's front matter once.</summary>
    /// <exception cref="IndexException">A file is damaged.</exception>
    public static IndexStatistics Of(IndexReader index)
    {
        using var use = index.Use();
        var documents = index.Documents.Select(document => (document.Kind, document.Street, document.Years)).ToList();
        var streets = documents.Where(document => document.Street is not null).CountBy(document => document.Street!, StringComparer.Ordinal);
        var kinds = documents.CountBy(document => document.Kind);
        var years = documents.SelectMany(document => document.Years).CountBy(year => year).ToDictionary();
        var standing = new TermsInIndex(index);
        return new IndexStatistics(
            kinds.OrderBy(kind => kind.Key).Select(kind => new Holding(PassageFields.Kind(kind.Key), kind.Value, index.KeywordFrequency(PassageSchema.Kind, PassageFields.Kind(kind.Key)))).ToList(),
            streets.OrderBy(street => street.Key, StringComparer.Ordinal).Select(street => new Holding(street.Key, street.Value, index.KeywordFrequency(PassageSchema.SubDistrict, street.Key))).ToList(),
            index.PassageYears.Union(years.Keys).Order().Select(year => (Year: year, Term: PassageFields.Number(year)))
                .Select(year => new Holding(year.Term, years.GetValueOrDefault(year.Year), index.KeywordFrequency(PassageSchema.Year, year.Term))).ToList(),
            Enum.GetValues<PassageField>().Select(index.SizeOf).ToList(),
            index.Analyzer.Lexicon.SynonymSets.Count(set => set.PointsAtNothing(standing.Stands)),
            index.BytesOnDisk);
    }
}

/// <summary>How much there is of something.</summary>
/// <param name="Name">A kind as in front matter, a sub-district, or a year.</param>
public sealed record Holding(string Name, int Documents, int Passages);

/// <summary>A searched field.</summary>
/// <param name="WordTerms">Different words.</param>
/// <param name="BigramTerms">Different bigrams.</param>
/// <param name="Passages">Passages that have a word in the field.</param>
/// <param name="AverageLength">Mean number of words in those passages; 0 when there is none.</param>
public sealed record FieldSize(PassageField Field, long WordTerms, long BigramTerms, int Passages, double AverageLength);
