using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Building;

/// <summary>What to build an index from, and where to publish it. Paths are absolute.</summary>
/// <param name="CorpusPaths">Folders, or single <c>.md</c> or <c>.jsonl</c> files; at least one.</param>
/// <param name="LexiconFolder">Null: the <c>lexicon/</c> of the first corpus that has one, else <c>knowledge/lexicon</c>.</param>
/// <param name="IndexFolder">The index folder to publish into.</param>
public sealed record BuildRequest(IReadOnlyList<string> CorpusPaths, string? LexiconFolder, string IndexFolder)
{
    /// <summary>Versions to keep, 1 or more.</summary>
    public int Keep { get; init; } = 5;

    /// <summary>Memory the postings may take while the index is made, in megabytes; what is more is put aside on disk.</summary>
    public int MemoryMegabytes { get; init; } = IndexWriter.DefaultMemoryMegabytes;

    /// <summary>Check and count only; nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who publishes: <c>build</c> or <c>service</c>.</summary>
    public string PublishedBy { get; init; } = "build";
}

/// <summary>What a build did.</summary>
/// <param name="Version">The version that serves now, or would after a dry run; null when there were faults, and then nothing was published.</param>
/// <param name="Corpus">What was read, with all findings.</param>
/// <param name="Changes">Documents compared with the version that served before.</param>
public sealed record BuildResult(string? Version, Corpus Corpus, BuildChanges Changes)
{
    /// <summary>The version was set by rollback and stayed; what was read was not published.</summary>
    public bool IsKept { get; init; }

    /// <summary>The suggested questions of the version that serves; null after a dry run and where there were faults.</summary>
    public Suggestions? Suggestions { get; init; }
}

/// <summary>Ids of documents by what became of them, each list rising.</summary>
public sealed record BuildChanges(
    IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed, IReadOnlyList<string> Unchanged);
