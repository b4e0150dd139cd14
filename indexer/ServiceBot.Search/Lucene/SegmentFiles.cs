using ServiceBot.Search.Lucene.Segments;

namespace ServiceBot.Search.Lucene;

/// <summary>What <see cref="SegmentWriter"/> and <see cref="SegmentReader"/> know of the files of a segment.</summary>
internal static class SegmentFiles
{
    /// <summary>Name of the one segment.</summary>
    public const string Segment = "_0";

    /// <summary>The postings format that all fields of a segment share, as its files are named by.</summary>
    public static string Postings(string segment) => segment + "_Lucene41_0";

    /// <summary>Names of all files of a segment with these fields.</summary>
    public static IEnumerable<string> Of(string segment, FieldInfos fields)
    {
        string[] always = [".fdt", ".fdx", ".fnm", ".si"];
        string[] norms = HasNorms(fields) ? [".nvd", ".nvm"] : [];
        string[] positions = HasPositions(fields) ? [".pos"] : [];
        string[] offsets = HasOffsets(fields) ? [".pay"] : [];
        string[] postings = HasTerms(fields) ? [".doc", .. positions, .. offsets, ".tim", ".tip"] : [];
        return [.. always.Concat(norms).Select(ending => segment + ending), .. postings.Select(ending => Postings(segment) + ending)];
    }

    public static bool HasNorms(FieldInfos fields) => fields.Fields.Any(field => field.HasNorms);

    public static bool HasTerms(FieldInfos fields) => fields.Fields.Any(fields.HasTerms);

    // These two go by the fields, not by their terms: so does Lucene when it looks for the files.
    public static bool HasPositions(FieldInfos fields) => fields.Fields.Any(field => field.HasPositions);

    public static bool HasOffsets(FieldInfos fields) => fields.Fields.Any(field => field.HasOffsets);
}
