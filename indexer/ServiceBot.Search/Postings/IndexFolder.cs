using System.Text.Json;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Postings;

/// <summary>One line of <c>history.jsonl</c>: when a version was made current, how, and from what.</summary>
/// <param name="At">Time of publication, UTC.</param>
/// <param name="Version">The version made current.</param>
/// <param name="By"><c>build</c>, <c>service</c> or <c>rollback</c>.</param>
/// <param name="Corpus">Absolute corpus paths it was built from.</param>
/// <param name="Lexicon">Absolute path of the lexicon it was built with.</param>
public sealed record Publication(DateTimeOffset At, string Version, string By, IReadOnlyList<string> Corpus, string Lexicon);

/// <summary>An index folder: immutable versions, and the name of the one that serves in <c>current</c>.</summary>
/// <remarks>A version is built beside the others, flushed, and made current by one atomic rename, so that a reader never
/// sees a half-written one. One writer at a time: <see cref="Lock"/>.</remarks>
public sealed class IndexFolder(string path)
{
    private const string CurrentFile = "current";
    private const string HistoryFile = "history.jsonl";
    private const string LockFile = "build.lock";
    private const string Rollback = "rollback";
    private const string Service = "service";
    private const string StagingPrefix = ".building-";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Name of the serving version; null when none has been published.</summary>
    public string? CurrentVersion
    {
        get
        {
            var file = System.IO.Path.Combine(Path, CurrentFile);
            return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } version ? version : null;
        }
    }

    public string FolderOf(string version) => System.IO.Path.Combine(Path, version);

    /// <summary>Opens the serving version.</summary>
    /// <exception cref="IndexException">There is none, or it cannot be used.</exception>
    public IndexReader OpenCurrent() => CurrentVersion is { } version
        ? IndexReader.Open(FolderOf(version))
        : throw new IndexException(Path, "还没有建。", "has no version yet.");

    /// <summary>Holds the folder for one writer until disposed.</summary>
    /// <exception cref="IndexBusyException">Another build holds it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(Path);
        try
        {
            // The empty file stays: where a lock hangs on the file and not on its name, deleting it would let two builds each lock one.
            return new FileStream(System.IO.Path.Combine(Path, LockFile), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1);
        }
        catch (IOException exception) when (IndexBusyException.IsSharingViolation(exception))
        {
            throw new IndexBusyException(Path, exception);
        }
    }

    /// <summary>Writes a version unless it is there already, makes it current, notes it in the history and prunes old ones.</summary>
    /// <remarks>A version set by rollback stays until the next build: the service does not publish over it.</remarks>
    /// <param name="publication">Noted in the history; its version is that of <paramref name="source"/>.</param>
    /// <param name="keep">Versions to keep, the serving one among them, at least 1.</param>
    /// <param name="memoryMegabytes">Memory the postings may take while they are made.</param>
    /// <param name="suggest">Finds the suggested questions of a new version by asking it; null looks for none.</param>
    /// <returns>The manifest of the version that serves.</returns>
    public Manifest Publish(IndexSource source, Analyzer analyzer, Publication publication, int keep, int memoryMegabytes = IndexWriter.DefaultMemoryMegabytes, Func<IndexReader, Suggestions>? suggest = null)
    {
        if (publication.Version != source.Version)
            throw new ArgumentException($"names {publication.Version}, the source is {source.Version}", nameof(publication));
        if (publication.By == Service && History() is [.., { By: Rollback }] && CurrentVersion is { } rolledBack && IsWhole(FolderOf(rolledBack)))
            return IndexReader.ReadManifest(FolderOf(rolledBack));

        var target = FolderOf(publication.Version);
        if (!IsWhole(target))
        {
            // Written under its own name in a folder of its own, so that it can be opened and asked before it serves.
            var staging = System.IO.Path.Combine(Path, StagingPrefix + publication.Version);
            RemoveFolder(staging);
            var version = Directory.CreateDirectory(System.IO.Path.Combine(staging, publication.Version)).FullName;
            var manifest = IndexWriter.Write(version, source, analyzer, memoryMegabytes);
            if (suggest is not null)
                AddSuggestions(version, manifest, suggest);
            RemoveFolder(target);
            Directory.Move(version, target);
            RemoveFolder(staging);
        }

        MakeCurrent(publication);
        Prune(keep);
        return IndexReader.ReadManifest(target);
    }

    /// <summary>Publications, oldest first; lines that cannot be read are left out.</summary>
    public IReadOnlyList<Publication> History()
    {
        var file = System.IO.Path.Combine(Path, HistoryFile);
        return File.Exists(file)
            ? File.ReadLines(file).Select(ReadPublication).OfType<Publication>().ToList()
            : [];
    }

    private static void AddSuggestions(string version, Manifest manifest, Func<IndexReader, Suggestions> suggest)
    {
        Suggestions suggestions;
        using (var index = IndexReader.Open(version))
            suggestions = suggest(index);
        IndexWriter.AddSuggestions(version, manifest, suggestions);
    }

    private void MakeCurrent(Publication publication)
    {
        var file = System.IO.Path.Combine(Path, CurrentFile);
        if (CurrentVersion == publication.Version && History() is [.., var last] && last.Version == publication.Version
            && (last.By == Rollback) == (publication.By == Rollback) && last.Corpus.SequenceEqual(publication.Corpus))
            return;

        var next = file + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(publication.Version + "\n"));
            stream.Flush(flushToDisk: true);
        }

        Note(publication);
        File.Move(next, file, overwrite: true);
    }

    private void Note(Publication publication)
    {
        var file = System.IO.Path.Combine(Path, HistoryFile);
        var isCutOff = File.Exists(file) && File.ReadAllText(file) is { Length: > 0 } text && text[^1] != '\n';
        File.AppendAllText(file, (isCutOff ? "\n" : "") + JsonSerializer.Serialize(publication, IndexFormat.Json) + "\n");
    }

    private void Prune(int keep)
    {
        var newest = History().Reverse().Select(publication => publication.Version).Prepend(CurrentVersion!)
            .Distinct(StringComparer.Ordinal).Take(Math.Max(keep, 1)).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(Path))
        {
            var name = System.IO.Path.GetFileName(folder);
            if (name.StartsWith(StagingPrefix, StringComparison.Ordinal)
                || (File.Exists(System.IO.Path.Combine(folder, IndexFormat.ManifestFile)) && !newest.Contains(name)))
                TryRemoveFolder(folder);
        }
    }

    /// <summary>A version that cannot be removed, because a process still reads it, goes with the next build.</summary>
    private static void TryRemoveFolder(string folder)
    {
        try
        {
            RemoveFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What was published is published; nothing is lost but room.
        }
    }

    private static bool IsWhole(string folder)
    {
        if (!Directory.Exists(folder))
            return false;
        try
        {
            using var reader = IndexReader.Open(folder);
            return true;
        }
        catch (IndexException)
        {
            return false;
        }
    }

    private static Publication? ReadPublication(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Publication>(line, IndexFormat.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void RemoveFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
