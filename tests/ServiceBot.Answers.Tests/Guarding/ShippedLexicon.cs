using ServiceBot.Answers.Tests.Golden;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Guarding;

/// <summary>An analyzer with the repository's lexicon, made once.</summary>
public sealed class ShippedLexicon : IDisposable
{
    internal Analyzer Analyzer { get; } = new(LexiconReader.Read(Path.Combine(ShippedKnowledge.Root(), "knowledge", "lexicon"), []));

    public void Dispose() => Analyzer.Dispose();
}
