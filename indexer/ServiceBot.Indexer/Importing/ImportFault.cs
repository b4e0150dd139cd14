namespace ServiceBot.Indexer.Importing;

/// <summary>One thing that keeps a file from being imported.</summary>
/// <param name="Path">The file, as it was given.</param>
/// <param name="Line">1 for the first line; 0 when the whole file is meant.</param>
/// <param name="Chinese">What is wrong, what was expected, how to mend it.</param>
/// <param name="English">The same in English.</param>
internal sealed record ImportFault(string Path, int Line, string Chinese, string English)
{
    /// <summary><c>path:line: what is wrong, how to mend it</c>.</summary>
    public string Describe(bool english) => $"{Path}{(Line > 0 ? $":{Line}" : "")}: {(english ? English : Chinese)}";
}
