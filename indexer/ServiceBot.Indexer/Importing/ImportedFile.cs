namespace ServiceBot.Indexer.Importing;

/// <summary>What became, or is to become, of the corpus file.</summary>
internal enum ImportOutcome
{
    Added,
    Replaced,
    Unchanged,
}

/// <summary>A source file made into a corpus file.</summary>
/// <param name="File">The source file, as given.</param>
/// <param name="Target">Absolute path of the corpus file.</param>
/// <param name="Content">The corpus file's whole text.</param>
internal sealed record ImportedFile(string File, string Target, string Content, DocumentHeader Header, SourceText Source, BodyMarkdown Body)
{
    public ImportOutcome Outcome { get; init; }
}
