using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>Reads <c>.nvd</c> and <c>.nvm</c>. Immutable and thread-safe.</summary>
internal sealed class NormsReader
{
    private readonly MappedFile? _data;
    private readonly int _maxDoc;
    private readonly Dictionary<int, long> _positions = [];

    private NormsReader(MappedFile? data, int maxDoc)
    {
        _data = data;
        _maxDoc = maxDoc;
    }

    /// <summary>Opens the files, unless no field has norms.</summary>
    /// <exception cref="CorruptIndexException">A file is missing, damaged or not understood, or a field lacks its norms.</exception>
    public static NormsReader Open(MMapDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        if (!fields.Any(field => field.HasNorms))
            return new NormsReader(null, maxDoc);

        var data = directory.Open(NormsFormat.DataFile(segment));
        var header = data.OpenInput(0);
        CodecHeader.Check(ref header, NormsFormat.DataCodec, NormsFormat.Version);
        var reader = new NormsReader(data, maxDoc);
        var metadata = directory.Open(NormsFormat.MetadataFile(segment)).OpenInput(0);
        CodecHeader.Check(ref metadata, NormsFormat.MetadataCodec, NormsFormat.Version);
        reader.ReadMetadata(ref metadata, fields, header.Position);
        return reader;
    }

    /// <summary>A <see cref="NormByte"/> for each document, where they lie; empty for a field without norms.</summary>
    public ReadOnlySpan<byte> Norms(FieldInfo field) => _positions.TryGetValue(field.Number, out var position) ? _data!.Slice(position, _maxDoc) : [];

    private void ReadMetadata(ref IndexInput input, IReadOnlyList<FieldInfo> fields, long dataStart)
    {
        for (var number = input.ReadVInt(); number != NormsFormat.EndOfFields; number = input.ReadVInt())
        {
            if (number < 0 || number >= fields.Count || !fields[number].HasNorms)
                throw input.Corrupt($"has norms of field number {number}, which has none");
            if (input.ReadByte() != NormsFormat.Numeric)
                throw input.Corrupt($"has norms of field number {number} that are no numbers");
            var position = input.ReadInt64();
            if (position < dataStart || position > _data!.DataLength - _maxDoc)
                throw input.Corrupt($"says the norms of field number {number} are at {position}, outside '{_data!.Path}'");
            var format = input.ReadByte();
            if (format != NormsFormat.Raw)
                throw input.Corrupt($"has norms in format {format}; this build reads {NormsFormat.Raw}");
            if (!_positions.TryAdd(number, position))
                throw input.Corrupt($"has norms of field number {number} twice");
        }

        input.ExpectEnd();
        foreach (var field in fields.Where(field => field.HasNorms && !_positions.ContainsKey(field.Number)))
            throw input.Corrupt($"lacks the norms of field '{field.Name}'");
    }
}
