namespace ServiceBot.Search;

/// <summary>Resolves relative paths the same way in every program of the project.</summary>
public static class ProjectPaths
{
    private const string Marker = "ServiceBot.sln";

    /// <summary>The nearest folder at or above the current one that holds <c>ServiceBot.sln</c>, else the current folder.</summary>
    public static string Root { get; } = FindRoot(Directory.GetCurrentDirectory());

    /// <summary>An absolute path; a relative one counts from <see cref="Root"/>.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, Root);

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        }

        return start;
    }
}
