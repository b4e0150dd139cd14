using System.ComponentModel.DataAnnotations;
using ServiceBot.Search;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>Index__…</c>: the index folder.</summary>
internal sealed class IndexOptions
{
    /// <summary>The index folder; a relative one counts from the project's root.</summary>
    public string Path { get; set; } = "data/index";

    /// <summary>Versions kept when the service itself builds one.</summary>
    [Range(1, 1000)]
    public int Keep { get; set; } = 5;

    public string AbsolutePath => ProjectPaths.Resolve(Path);
}
