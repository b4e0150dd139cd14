using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Input;

/// <summary>Opens the version of an index folder that serves.</summary>
internal static class ServingIndex
{
    /// <param name="typed">The index folder as typed; its absolute path is shown.</param>
    /// <exception cref="IndexException">There is none, or it cannot be used.</exception>
    public static IndexReader Open(string typed, CommandContext context)
    {
        var folder = new GivenPaths(context).Resolve(typed);
        context.Error.WriteLine(context.Text($"索引：{folder}", $"index: {folder}"));
        try
        {
            return new IndexFolder(folder).OpenCurrent();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The file that names the serving version cannot be read, or names what can be no folder.
            throw new IndexException(folder, $"读不了（{exception.Message}）。", $"cannot be read ({exception.Message}).");
        }
    }
}
