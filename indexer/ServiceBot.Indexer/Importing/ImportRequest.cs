namespace ServiceBot.Indexer.Importing;

/// <summary>What to import, and where to. Paths may be relative to the project's root.</summary>
/// <param name="Files">Source files, as given.</param>
/// <param name="Folder">The folder the corpus files go to.</param>
internal sealed record ImportRequest(IReadOnlyList<string> Files, string Folder)
{
    /// <summary>The manifest as given; null for none.</summary>
    public string? Manifest { get; init; }

    // For files that no manifest entry names.
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Street { get; init; }
    public string? District { get; init; }
    public IReadOnlyList<string> Years { get; init; } = [];

    /// <summary>Whether corpus files that are there with other content are overwritten.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Whether anything is said about files outside the manifest.</summary>
    public bool Describes => Id is not null || Title is not null || Street is not null || District is not null || Years.Count > 0;
}
