namespace ServiceBot.Search.Lucene;

/// <summary>A file of a Lucene index is missing, damaged or written by something this reader does not understand.</summary>
/// <param name="file">Path of the file.</param>
/// <param name="reason">What is wrong with it, in English, as the rest of a sentence that begins with the file.</param>
public sealed class CorruptIndexException(string file, string reason) : IOException($"'{file}' {reason}. Build the index again.")
{
    /// <summary>Path of the file.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;
}
