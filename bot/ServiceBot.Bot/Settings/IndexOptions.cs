using System.ComponentModel.DataAnnotations;
using ServiceBot.Search;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>Index__…</c>: the index folder.</summary>
internal sealed class IndexOptions
{
    /// <summary>The index folder; a relative one counts from the project's root.</summary>
    public string Path { get; set; } = "data/index";

    /// <summary>Versions kept when the service itself builds one.</summary>
    [Range(1, 1000)]
    public int Keep { get; set; } = 5;

    /// <summary>Memory the postings may take while the service builds an index, in megabytes; what is more is put aside on disk.</summary>
    [Range(IndexWriter.LeastMemoryMegabytes, IndexWriter.MostMemoryMegabytes)]
    public int MemoryMegabytes { get; set; } = IndexWriter.DefaultMemoryMegabytes;

    public string AbsolutePath => ProjectPaths.Resolve(Path);
}
