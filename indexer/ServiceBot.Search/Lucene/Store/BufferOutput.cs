namespace ServiceBot.Search.Lucene.Store;

/// <summary>Bytes gathered in memory, to be measured before they are written elsewhere. Not thread-safe.</summary>
internal sealed class BufferOutput() : DataOutput(InitialBytes)
{
    private const int InitialBytes = 256;

    public override long Position => Buffered;

    public int Length => Buffered;

    /// <summary>The bytes written, until the next one is.</summary>
    public ReadOnlySpan<byte> Written => BufferedBytes;

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => ClearBuffer();

    protected override void MakeRoom(int bytes) => Grow(bytes);
}
