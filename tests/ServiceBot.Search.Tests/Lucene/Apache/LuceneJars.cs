namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>Where the jars of Apache Lucene are: in the project, else where Debian's packages put them.</summary>
internal static class LuceneJars
{
    private static readonly string Parent = Path.Combine(Root(), "data", "lucene");

    /// <summary>The folder in the project that <c>tests/lucene-jars.sh</c> fills.</summary>
    /// <param name="version"><c>4.10</c> or <c>8</c>.</param>
    public static string Folder(string version) => Path.Combine(Parent, version);

    /// <summary>Path of a jar; null when it is in neither place.</summary>
    public static string? Find(string version, string name) =>
        new[] { Folder(version), "/usr/share/java" }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, $"{name}-{version}.*.jar"))
            .FirstOrDefault();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ServiceBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
