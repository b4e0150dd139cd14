namespace ServiceBot.Search.Analysis;

/// <summary>A text as both tokenizers cut it. Both lists are arrays, in reading order; offsets are those of the text.</summary>
public sealed record AnalysedText(IReadOnlyList<Token> Words, IReadOnlyList<Token> Bigrams);
