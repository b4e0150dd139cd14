using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>The fields of a segment: the file <c>.fnm</c>. Immutable and thread-safe.</summary>
internal sealed class FieldInfos
{
    private const string Codec = "Lucene46FieldInfos";
    private const int Version = 1;

    private const byte Indexed = 0x01;
    private const byte Offsets = 0x04;
    private const byte NormsOmitted = 0x10;
    private const byte DocsOnly = 0x40;
    private const byte NoPositions = 0x80;
    private const byte NumericNorms = 0x10;

    private static readonly KeyValuePair<string, string> Format = new("PerFieldPostingsFormat.format", "Lucene41");
    private static readonly KeyValuePair<string, string> Suffix = new("PerFieldPostingsFormat.suffix", "0");

    private readonly bool[] _hasTerms;

    /// <param name="fields">All fields; the number of each is its place in the list.</param>
    /// <param name="hasTerms">Whether any document has a term of the field; asked for indexed fields, and for good.</param>
    public FieldInfos(IReadOnlyList<FieldInfo> fields, Func<FieldInfo, bool> hasTerms)
    {
        if (fields.Where((field, i) => field.Number != i).Any())
            throw new ArgumentException("A field's number is its place in the list.", nameof(fields));
        Fields = fields;
        _hasTerms = [.. fields.Select(field => field.IsIndexed && hasTerms(field))];
    }

    /// <summary>The fields by number.</summary>
    public IReadOnlyList<FieldInfo> Fields { get; }

    /// <summary>Whether any document has a term of the field.</summary>
    public bool HasTerms(FieldInfo field) => _hasTerms[field.Number];

    /// <summary>Name of the file of a segment.</summary>
    public static string FileName(string segment) => segment + ".fnm";

    /// <summary>Writes the file and flushes it to disk.</summary>
    public void Write(string folder, string segment)
    {
        using var output = new IndexOutput(Path.Combine(folder, FileName(segment)));
        CodecHeader.Write(output, Codec, Version);
        output.WriteVInt(Fields.Count);
        foreach (var field in Fields)
        {
            output.WriteString(field.Name);
            output.WriteVInt(field.Number);
            output.WriteByte(BitsOf(field));
            output.WriteByte(field.HasNorms ? NumericNorms : (byte)0);
            output.WriteInt64(-1); // no doc values were changed later
            output.WriteStringMap(HasTerms(field) ? [Format, Suffix] : []);
        }

        output.WriteFooterAndFlush();
    }

    /// <exception cref="CorruptIndexException">It is missing, damaged or not understood.</exception>
    public static FieldInfos Read(MMapDirectory directory, string segment)
    {
        const int LeastFieldBytes = 16;
        var input = directory.Open(FileName(segment)).OpenInput(0);
        CodecHeader.Check(ref input, Codec, Version);
        var fields = new FieldInfo[input.ReadCount((int)Math.Min(int.MaxValue, input.Remaining / LeastFieldBytes), "the count of fields")];
        var hasTerms = new bool[fields.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = ReadField(ref input, fields.Length - 1, out var fieldHasTerms);
            if (fields[field.Number] is not null || !names.Add(field.Name))
                throw input.Corrupt($"has two fields of name '{field.Name}' or number {field.Number}");
            fields[field.Number] = field;
            hasTerms[field.Number] = fieldHasTerms;
        }

        input.ExpectEnd();
        return new FieldInfos(fields, field => hasTerms[field.Number]);
    }

    private static FieldInfo ReadField(ref IndexInput input, int highestNumber, out bool hasTerms)
    {
        var name = input.ReadString();
        var number = input.ReadCount(highestNumber, $"the number of field '{name}'");
        var bits = input.ReadByte();
        var types = input.ReadByte();
        var field = new FieldInfo(name, number, OptionsOf(bits), types == NumericNorms);
        if (types is not (0 or NumericNorms) || BitsOf(field) != bits || (field.HasNorms && !field.IsIndexed))
            throw input.Corrupt($"describes field '{name}' with {bits:x2} {types:x2}, which this build does not read");
        if (input.ReadInt64() != -1)
            throw input.Corrupt($"says the values of field '{name}' were changed later");
        hasTerms = HasPostings(input, name, input.ReadStringMap());
        return hasTerms && !field.IsIndexed ? throw input.Corrupt($"gives terms to field '{name}', which is not indexed") : field;
    }

    private static bool HasPostings(IndexInput input, string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var (key, value) in attributes)
        {
            if ((key == Format.Key && value != Format.Value) || (key == Suffix.Key && value != Suffix.Value))
                throw input.Corrupt($"says field '{name}' has {key} '{value}', which this build does not read");
        }

        var hasFormat = attributes.Contains(Format);
        return hasFormat == attributes.Contains(Suffix) ? hasFormat : throw input.Corrupt($"gives field '{name}' half a postings format");
    }

    private static byte BitsOf(FieldInfo field) => field.Options switch
    {
        IndexOptions.None => 0,
        _ => (byte)(Indexed | (field.HasNorms ? 0 : NormsOmitted) | field.Options switch
        {
            IndexOptions.Docs => DocsOnly,
            IndexOptions.DocsAndFreqs => NoPositions,
            IndexOptions.DocsAndFreqsAndPositionsAndOffsets => Offsets,
            _ => 0,
        }),
    };

    /// <summary>The options the bits are likely to mean; bits with no meaning do not come out of <see cref="BitsOf"/> again.</summary>
    private static IndexOptions OptionsOf(byte bits) => bits switch
    {
        _ when (bits & Indexed) == 0 => IndexOptions.None,
        _ when (bits & DocsOnly) != 0 => IndexOptions.Docs,
        _ when (bits & NoPositions) != 0 => IndexOptions.DocsAndFreqs,
        _ when (bits & Offsets) != 0 => IndexOptions.DocsAndFreqsAndPositionsAndOffsets,
        _ => IndexOptions.DocsAndFreqsAndPositions,
    };
}
