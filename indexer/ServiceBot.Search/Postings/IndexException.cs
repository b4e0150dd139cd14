using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Postings;

/// <summary>An index is missing, damaged or of another format. The message says which, where, and how to mend it.</summary>
public sealed class IndexException : Exception
{
    /// <param name="folder">The index folder meant.</param>
    /// <param name="chinese">What is wrong, in Chinese.</param>
    /// <param name="english">The same in English.</param>
    public IndexException(string folder, string chinese, string english)
        : this(folder, folder, chinese, english)
    {
    }

    private IndexException(string meant, string indexFolder, string chinese, string english)
        : base($"index '{meant}' {english} Rebuild it: indexer build --corpus knowledge --index {indexFolder}")
    {
        Chinese = $"索引“{meant}”{chinese}请重建：indexer build --corpus knowledge --index {indexFolder}";
    }

    /// <summary>The message in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>A version cannot be used; what is to be rebuilt is the index folder it lies in.</summary>
    internal static IndexException OfVersion(string versionFolder, string chinese, string english) =>
        new(versionFolder, Path.GetDirectoryName(Path.GetFullPath(versionFolder)) ?? versionFolder, chinese, english);

    /// <summary>A version's bytes are not what was written.</summary>
    /// <param name="reason">File and what is wrong with it.</param>
    internal static IndexException Damaged(string versionFolder, string reason) =>
        OfVersion(versionFolder, $"已损坏（{reason}）。", $"is damaged ({reason}).");

    internal static IndexException Damaged(string versionFolder, CorruptIndexException cause) =>
        Damaged(versionFolder, $"{Path.GetRelativePath(versionFolder, cause.File)}: {cause.Reason}");
}
