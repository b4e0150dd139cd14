using ServiceBot.Search;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>Corpus__…</c>: where the knowledge is.</summary>
internal sealed class CorpusOptions
{
    private const string Default = "knowledge";

    /// <summary>Folders or files of the corpus; a relative one counts from the project's root. Empty: <c>knowledge</c>.</summary>
    public string[] Paths { get; set; } = [];

    /// <summary>The paths to read, absolute.</summary>
    public IReadOnlyList<string> AbsolutePaths =>
        (Paths.Length == 0 ? [Default] : Paths).Select(ProjectPaths.Resolve).ToList();
}
