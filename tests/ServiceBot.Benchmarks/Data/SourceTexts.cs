namespace ServiceBot.Benchmarks.Data;

/// <summary>The texts whose words head the vocabulary.</summary>
internal static class SourceTexts
{
    /// <summary>Where the original reports are, beside the project.</summary>
    public const string Originals = "../shared/reports";

    /// <summary>Where the restated ones are.</summary>
    public const string Knowledge = "knowledge";

    /// <summary>The folder that is there, the originals first.</summary>
    public static string Folder(string? given) =>
        given ?? (Directory.Exists(Search.ProjectPaths.Resolve(Originals)) ? Originals : Knowledge);

    /// <summary>All <c>.txt</c> and <c>.md</c> files under a folder, by name; of front matter and markup nothing but the words counts.</summary>
    public static IReadOnlyList<string> Read(string folder)
    {
        var root = Search.ProjectPaths.Resolve(folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".txt" or ".md" && Path.GetFileName(path) != "README.md" && Path.GetFileName(Path.GetDirectoryName(path)) != "lexicon")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
    }
}
