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
        OpenAll([name]);
        return _files[name];
    }

    /// <summary>As <see cref="Open"/> for several files, whose bytes are summed on all processors at once.</summary>
    /// <exception cref="CorruptIndexException">One is missing or damaged; if several are, the first of them.</exception>
    public void OpenAll(IReadOnlyCollection<string> names)
    {
        var opened = new Dictionary<string, MappedFile>(StringComparer.Ordinal);
        try
        {
            foreach (var name in names.Where(name => !_files.ContainsKey(name) && !opened.ContainsKey(name)))
                opened.Add(name, new MappedFile(System.IO.Path.Combine(Path, name)));
            Checksums.Check([.. opened.Values]);
        }
        catch
        {
            foreach (var file in opened.Values)
                file.Dispose();
            throw;
        }

        foreach (var (name, file) in opened)
            _files.Add(name, file);
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
            file.Dispose();
    }
}
