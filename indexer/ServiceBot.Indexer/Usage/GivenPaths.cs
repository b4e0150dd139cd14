using ServiceBot.Search;

namespace ServiceBot.Indexer.Usage;

/// <summary>Paths as they were typed: made absolute to be used, and turned back to be shown.</summary>
internal sealed class GivenPaths(CommandContext context)
{
    private readonly List<(string Typed, string Absolute)> _paths = [];

    /// <exception cref="CommandException">The path is empty.</exception>
    public string Resolve(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            throw new CommandException(ExitCode.Usage, context.Text("路径是空的。", "A path is empty."));
        var absolute = ProjectPaths.Resolve(typed);
        _paths.Add((typed, absolute));
        return absolute;
    }

    /// <summary>A path below a typed one as the typed one continued; any other path unchanged.</summary>
    public string Show(string absolute)
    {
        foreach (var (typed, root) in _paths.OrderByDescending(path => path.Absolute.Length))
        {
            if (absolute == root)
                return typed;
            if (absolute.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return Path.Combine(typed, Path.GetRelativePath(root, absolute));
        }

        return absolute;
    }
}
