using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>Writes <c>.nvd</c> and <c>.nvm</c>: one byte for each document and field with norms. Not thread-safe.</summary>
internal sealed class NormsWriter : IDisposable
{
    private readonly int _maxDoc;
    private readonly IndexOutput _data;
    private readonly IndexOutput _metadata;

    /// <param name="folder">The folder of the index.</param>
    /// <param name="segment">Name of the segment.</param>
    /// <param name="maxDoc">Documents in it.</param>
    public NormsWriter(string folder, string segment, int maxDoc)
    {
        _maxDoc = maxDoc;
        Files = [NormsFormat.DataFile(segment), NormsFormat.MetadataFile(segment)];
        _data = new IndexOutput(Path.Combine(folder, Files[0]));
        CodecHeader.Write(_data, NormsFormat.DataCodec, NormsFormat.Version);
        _metadata = new IndexOutput(Path.Combine(folder, Files[1]));
        CodecHeader.Write(_metadata, NormsFormat.MetadataCodec, NormsFormat.Version);
    }

    /// <summary>Names of the files written, without folder: nvd, nvm.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <param name="field">A field with norms, each once.</param>
    /// <param name="norms">A <see cref="NormByte"/> for each document; 0 for one without the field.</param>
    public void Add(FieldInfo field, ReadOnlySpan<byte> norms)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(norms.Length, _maxDoc);
        _metadata.WriteVInt(field.Number);
        _metadata.WriteByte(NormsFormat.Numeric);
        _metadata.WriteInt64(_data.Position);
        _metadata.WriteByte(NormsFormat.Raw);
        _data.WriteBytes(norms);
    }

    /// <summary>Writes the footers and flushes to disk.</summary>
    public void Finish()
    {
        _metadata.WriteVInt(NormsFormat.EndOfFields);
        _metadata.WriteFooterAndFlush();
        _data.WriteFooterAndFlush();
    }

    public void Dispose()
    {
        _data.Dispose();
        _metadata.Dispose();
    }
}
