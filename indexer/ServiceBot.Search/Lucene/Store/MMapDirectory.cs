namespace ServiceBot.Search.Lucene.Store;

/// <summary>The folder of an index, its files mapped into memory as they are opened.</summary>
/// <remarks>Files are opened from one thread; opened files may be read from many.</remarks>
internal sealed class MMapDirectory(string path) : IDisposable
{
    private readonly Dictionary<string, MappedFile> _files = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    public bool Exists(string name) => File.Exists(System.IO.Path.Combine(Path, name));

    /// <summary>Maps a file and checks its footer and checksum. A file opened before is the same object.</summary>
    /// <exception cref="CorruptIndexException">It is missing or damaged.</exception>
    public MappedFile Open(string name)
    {
        if (_files.TryGetValue(name, out var known))
            return known;
        var file = new MappedFile(System.IO.Path.Combine(Path, name));
        _files.Add(name, file);
        CheckFooter(file);
        return file;
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
            file.Dispose();
    }

    private static void CheckFooter(MappedFile file)
    {
        var footer = new IndexInput(file, file.DataLength, file.Length);
        if (footer.ReadInt32() != CodecHeader.FooterMagic || footer.ReadInt32() != 0)
            throw footer.Corrupt("does not end like a file of an index");
        var said = footer.ReadInt64();
        var checksum = 0u;
        const int Stretch = 1 << 26;
        var summed = file.Length - sizeof(long);
        for (var offset = 0L; offset < summed; offset += Stretch)
            checksum = Crc32.Append(checksum, file.Slice(offset, (int)Math.Min(Stretch, summed - offset)));
        if (checksum != said)
            throw footer.Corrupt($"is damaged: its bytes have checksum {checksum:x8}, its footer says {said:x8}");
    }
}
