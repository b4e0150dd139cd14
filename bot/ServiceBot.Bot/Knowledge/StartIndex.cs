using ServiceBot.Answers.Building;
using ServiceBot.Bot.Settings;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Knowledge;

/// <summary>The index the service starts on: the one in the folder, or a new one when there is none, it cannot be read, or its corpus has changed.</summary>
internal sealed partial class StartIndex(CorpusOptions corpus, IndexOptions options, IndexFolder folder, TimeProvider clock, ILogger<StartIndex> log)
{
    private readonly IReadOnlyList<string> _corpusPaths = corpus.AbsolutePaths;

    /// <exception cref="CannotStartException">There is no index to serve, and none could be made.</exception>
    public IndexReader Open()
    {
        LogPaths(string.Join("、", _corpusPaths), folder.Path);
        try
        {
            var last = folder.History() is [.., var newest] ? newest : null;
            if (folder.CurrentVersion is null)
                return Build();
            var isOwn = last is not null && last.Corpus.SequenceEqual(_corpusPaths, StringComparer.Ordinal);
            return OpenCurrent(isOwn) is not { } current ? Build()
                : isOwn && last!.By != "rollback" ? Renewed(current)
                : Kept(current, last);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                ExitCode.Environment, $"索引文件夹“{folder.Path}”用不了：{exception.Message} 请检查权限，等正在运行的 build 结束，或用 Index__Path 换一个文件夹。");
        }
    }

    private IndexReader? OpenCurrent(bool isOwn)
    {
        try
        {
            return folder.OpenCurrent();
        }
        catch (IndexException exception) when (isOwn)
        {
            LogUnusable(exception.Chinese);
            return null;
        }
        catch (IndexException exception)
        {
            throw new CannotStartException(ExitCode.Index, exception.Chinese);
        }
    }

    private IndexReader Build()
    {
        var result = IndexBuild.Run(Request(), clock);
        if (result.Version is null)
            throw new CannotStartException(ExitCode.Input, string.Join('\n', Faults(result.Corpus).Append("资料有错，也没有可用的索引，不能启动。请改好后再启动。")));
        if (result.IsKept)
            LogKeptRollback(result.Version);
        else
            LogBuilt(result.Version, result.Corpus.Documents.Count, result.Corpus.Passages.Count);
        return IndexReader.Open(folder.FolderOf(result.Version));
    }

    private IndexReader Renewed(IndexReader current)
    {
        try
        {
            var (read, lexicon) = IndexBuild.Read(_corpusPaths, lexiconFolder: null);
            if (!read.HasFaults && new IndexSource(read, lexicon).Version == current.Manifest.Version)
                return current;
            if (!read.HasFaults)
            {
                var built = Build();
                current.Dispose();
                return built;
            }

            foreach (var fault in Faults(read))
                LogFault(fault);
            LogKeptFaulty(current.Manifest.Version);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or IndexException or CannotStartException)
        {
            LogNotRenewed(current.Manifest.Version, exception.Message);
        }

        return current;
    }

    private IndexReader Kept(IndexReader current, Publication? last)
    {
        if (last?.By == "rollback")
            LogKeptRollback(current.Manifest.Version);
        else
            LogKeptForeign(current.Manifest.Version);
        return current;
    }

    private BuildRequest Request() => new(_corpusPaths, LexiconFolder: null, folder.Path) { Keep = options.Keep, MemoryMegabytes = options.MemoryMegabytes, PublishedBy = "service" };

    private static IEnumerable<string> Faults(Corpus read) =>
        read.Findings.Where(finding => finding.Severity == Severity.Fault).Select(finding => finding.Describe(english: false));

    [LoggerMessage(LogLevel.Information, "资料：{Corpus}；索引：{Index}")]
    private partial void LogPaths(string corpus, string index);

    [LoggerMessage(LogLevel.Information, "已建索引 {Version}：{Documents} 份文档，{Passages} 段。")]
    private partial void LogBuilt(string version, int documents, int passages);

    [LoggerMessage(LogLevel.Warning, "重新建索引，因为{Reason}")]
    private partial void LogUnusable(string reason);

    [LoggerMessage(LogLevel.Error, "{Fault}")]
    private partial void LogFault(string fault);

    [LoggerMessage(LogLevel.Error, "资料有错，先用原来的索引 {Version}。请改好资料后重新 build 或重启。")]
    private partial void LogKeptFaulty(string version);

    [LoggerMessage(LogLevel.Error, "没能按新资料重建，先用原来的索引 {Version}：{Reason}")]
    private partial void LogNotRenewed(string version, string reason);

    [LoggerMessage(LogLevel.Information, "索引 {Version} 是 rollback 设的，不自动重建；下一次 build 才会换。")]
    private partial void LogKeptRollback(string version);

    [LoggerMessage(LogLevel.Information, "索引 {Version} 不是用这里的 Corpus__Paths 建的，不自动重建。")]
    private partial void LogKeptForeign(string version);
}
