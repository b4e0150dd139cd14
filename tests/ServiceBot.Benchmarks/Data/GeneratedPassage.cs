using ServiceBot.Search.Corpus;

namespace ServiceBot.Benchmarks.Data;

/// <summary>A passage and where its words stand in it.</summary>
/// <param name="Words">Ranks in the vocabulary, in reading order.</param>
/// <param name="Spans">Of each word, in UTF-16 units of the text.</param>
internal sealed record GeneratedPassage(string Text, IReadOnlyList<int> Words, IReadOnlyList<TextSpan> Spans);
