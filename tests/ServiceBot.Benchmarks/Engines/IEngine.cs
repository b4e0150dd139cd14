using ServiceBot.Benchmarks.Data;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>A search engine that runs in .NET. Its index holds each passage's id and text, and its words and bigrams with their positions.</summary>
internal interface IEngine
{
    /// <summary>Indexes the first passages, cut into words and bigrams by the engine's own analysis.</summary>
    /// <param name="folder">An empty folder that exists.</param>
    /// <exception cref="NotSupportedException">It has no analysis for Chinese.</exception>
    void BuildFromText(DataFolder data, int count, string folder);

    /// <summary>Indexes the first passages with the tokens as given.</summary>
    void BuildFromTokens(DataFolder data, int count, string folder);

    IOpenIndex Open(string folder);
}

/// <summary>An index open for searching.</summary>
internal interface IOpenIndex : IDisposable
{
    /// <summary>Passages with any of the question's terms, best first.</summary>
    /// <returns>Their numbers, from 0, and scores; a higher score is a better one.</returns>
    IReadOnlyList<(int Passage, float Score)> Search(Question question, int limit);
}
