using ServiceBot.Indexer.Importing;

namespace ServiceBot.Indexer.Tests.Importing;

/// <summary>The five original reports; they are not in the repository but, where they are to be had, in a folder beside it.</summary>
internal static class OriginalReports
{
    public const string MissingReason = "the original reports (../shared/reports) are not here";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "reports"));

    public static bool AreMissing => !Directory.Exists(Folder);

    /// <summary>The repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ServiceBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no ServiceBot.sln above the tests");
        return folder.FullName;
    }

    public static ImportRequest To(string target) =>
        new(Directory.GetFiles(Folder, "*.txt"), target) { Manifest = Path.Combine(Folder, "reports.yaml") };
}
