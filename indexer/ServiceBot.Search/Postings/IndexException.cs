namespace ServiceBot.Search.Postings;

/// <summary>An index is missing, damaged or of another format. The message says which, where, and how to mend it.</summary>
public sealed class IndexException : Exception
{
    /// <param name="folder">The index folder or version meant.</param>
    /// <param name="chinese">What is wrong, in Chinese.</param>
    /// <param name="english">The same in English.</param>
    public IndexException(string folder, string chinese, string english)
        : base($"index '{folder}' {english} Rebuild it: indexer build --corpus knowledge --index {folder}")
    {
        Chinese = $"索引“{folder}”{chinese}请重建：indexer build --corpus knowledge --index {folder}";
    }

    /// <summary>The message in Chinese.</summary>
    public string Chinese { get; }
}
