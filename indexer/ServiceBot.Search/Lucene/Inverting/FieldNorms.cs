using ServiceBot.Search.Lucene.Segments;

namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>The length of a field in each document, a <see cref="NormByte"/> each. Not thread-safe.</summary>
internal sealed class FieldNorms
{
    private byte[] _norms = new byte[1024];

    /// <param name="length">Tokens of the field, at least 1.</param>
    public void Set(int doc, int length)
    {
        Ensure(doc + 1);
        _norms[doc] = NormByte.Encode(length);
    }

    /// <summary>A byte for each document; 0 for one without the field.</summary>
    public ReadOnlySpan<byte> Bytes(int docCount)
    {
        Ensure(docCount);
        return _norms.AsSpan(0, docCount);
    }

    private void Ensure(int length)
    {
        if (length > _norms.Length)
            Array.Resize(ref _norms, (int)Math.Min(Array.MaxLength, Math.Max(length, 2L * _norms.Length)));
    }
}
