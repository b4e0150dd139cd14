namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>Where the jars of Lucene 4.10 are: in the project, else where Debian's package puts them.</summary>
internal static class LuceneJars
{
    /// <summary>The folder in the project that <c>tests/lucene-jars.sh</c> fills.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "data", "lucene", "4.10");

    /// <summary>Path of a jar; null when it is in neither place.</summary>
    public static string? Find(string name) =>
        new[] { Folder, "/usr/share/java" }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, $"{name}-4.10*.jar"))
            .FirstOrDefault();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ServiceBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
