namespace ServiceBot.Search.Analysis;

/// <summary>One occurrence of a term.</summary>
/// <param name="Term">The folded string.</param>
/// <param name="Start">Where it begins in the original text, UTF-16.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Position">Order in the field, from 0; a word inside a longer word of the lexicon has the longer one's position.</param>
public readonly record struct Token(string Term, int Start, int End, int Position);
