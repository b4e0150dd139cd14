namespace ServiceBot.Indexer.Importing;

/// <summary>A source file's text.</summary>
/// <param name="Text">Line ends as <c>\n</c>, no byte order mark.</param>
/// <param name="Encoding">Name of the encoding the file was in.</param>
/// <param name="Converted">Whether the file was not UTF-8.</param>
internal sealed record SourceText(string Text, string Encoding, bool Converted);
