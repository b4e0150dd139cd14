namespace ServiceBot.Search.Corpus;

/// <summary>A text is no YAML, or is YAML deeper than any of ours.</summary>
public sealed class BadYamlException(int line, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Line of the file.</summary>
    public int Line { get; } = line;
}
