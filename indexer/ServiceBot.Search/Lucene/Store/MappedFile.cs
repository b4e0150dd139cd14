using System.IO.MemoryMappedFiles;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>One file of an index, mapped into memory and read only. Nothing outside its bytes can be read through it.</summary>
/// <remarks>Thread-safe while it is open. Spans and inputs taken from it must not be used after <see cref="Dispose"/>:
/// <see cref="SegmentReader"/> counts its users and disposes the files after the last one.</remarks>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _map;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _bytes;

    /// <exception cref="CorruptIndexException">There is no such file, or it is too short to be whole.</exception>
    public MappedFile(string path)
    {
        Path = path;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            Length = stream.Length;
            if (Length < CodecHeader.FooterLength)
                throw new CorruptIndexException(path, $"has only {Length} bytes");
            _map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            _view = _map.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _bytes);
            _bytes += _view.PointerOffset;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CorruptIndexException(path, "is missing");
        }
    }

    public string Path { get; }

    /// <summary>Bytes in the file, footer included.</summary>
    public long Length { get; }

    /// <summary>Bytes before the footer.</summary>
    public long DataLength => Length - CodecHeader.FooterLength;

    /// <summary>Where the bytes begin; for <see cref="IndexInput"/>, which checks each step.</summary>
    internal byte* Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_bytes is null, this);
            return _bytes;
        }
    }

    /// <summary>The bytes from <paramref name="offset"/>.</summary>
    /// <exception cref="CorruptIndexException">They reach outside the file.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw new CorruptIndexException(Path, $"ends before {length} bytes at {offset} that it refers to");
        return new ReadOnlySpan<byte>(Bytes + offset, length);
    }

    /// <summary>A cursor over the bytes from <paramref name="position"/> to the footer.</summary>
    /// <exception cref="CorruptIndexException">The position is outside.</exception>
    public IndexInput OpenInput(long position) => new(this, position, DataLength);

    public void Dispose()
    {
        if (_bytes is not null)
        {
            _bytes = null;
            _view!.SafeMemoryMappedViewHandle.ReleasePointer();
        }

        _view?.Dispose();
        _map?.Dispose();
    }
}
