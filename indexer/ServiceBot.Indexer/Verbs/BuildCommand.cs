using System.CommandLine;
using ServiceBot.Answers.Building;
using ServiceBot.Indexer.Output;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Verbs;

/// <summary><c>build</c>: from knowledge to a published index.</summary>
internal static class BuildCommand
{
    private const int MostWarningsShown = 20;

    public static Command Create(CommandContext context)
    {
        var corpus = PathOptions.Corpus(context);
        var lexicon = PathOptions.Lexicon(context);
        var index = PathOptions.Index(context);
        var memory = QuestionOptions.Number(
            "--memory", IndexWriter.LeastMemoryMegabytes, IndexWriter.MostMemoryMegabytes,
            context.Text($"建倒排表最多用的内存，单位 MB，默认 {IndexWriter.DefaultMemoryMegabytes}；不够时用磁盘", $"memory for the postings in MB, {IndexWriter.DefaultMemoryMegabytes} by default; more goes to the disk"),
            context);
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = context.Text("只检查和统计，不写入", "checks and counts only, writes nothing") };
        var verbose = new Option<bool>("--verbose", "-v") { Description = context.Text("显示全部提醒", "shows all warnings") };
        var json = PathOptions.Json(context);
        var command = new VerbCommand("build", context.Text("建索引并启用；有错时原来的索引继续使用", "builds an index and makes it serve; on faults the one before goes on serving"))
        {
            Examples = ["indexer build", "indexer build --corpus knowledge --corpus passages.jsonl --index data/index"],
        };
        foreach (var option in new Option[] { corpus, lexicon, index, memory, dryRun, verbose, json })
            command.Options.Add(option);
        command.SetAction(arguments =>
        {
            var paths = new GivenPaths(context);
            var knowledge = PathOptions.Resolve(paths, arguments.GetRequiredValue(corpus), arguments.GetValue(lexicon), context);
            var indexTyped = arguments.GetRequiredValue(index);
            var folder = paths.Resolve(indexTyped);
            context.Error.WriteLine(context.Text($"索引：{folder}", $"index: {folder}"));
            var request = new BuildRequest(knowledge.Corpus, knowledge.Lexicon, folder)
            {
                MemoryMegabytes = arguments.GetValue(memory) ?? IndexWriter.DefaultMemoryMegabytes,
                DryRun = arguments.GetValue(dryRun),
            };

            var start = context.Clock.GetTimestamp();
            var result = Build(request, context);
            var summary = new BuildSummary(context, request, result, context.Clock.GetElapsedTime(start), indexTyped);
            var lines = new FindingLines(context, paths);
            ShowFindings(result.Corpus.Findings, lines, arguments.GetValue(verbose), context);
            if (result.Version is null)
                context.Error.WriteLine(NothingBuilt(request, context));
            if (arguments.GetValue(json))
                context.Out.WriteLine(summary.Json(lines));
            else if (result.Version is not null)
                summary.Write();
            return result.Version is null ? ExitCode.Input : ExitCode.Done;
        });
        return command;
    }

    private static BuildResult Build(BuildRequest request, CommandContext context)
    {
        try
        {
            return IndexBuild.Run(request, context.Clock);
        }
        catch (IndexBusyException)
        {
            throw new CommandException(ExitCode.Environment, context.Text(
                $"另一个建索引的程序正在使用 {request.IndexFolder}。请等它结束再试。",
                $"Another build is using {request.IndexFolder}. Try again when it has ended."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Environment, context.Text(
                $"索引文件夹 {request.IndexFolder} 写不了：{exception.Message}\n请检查权限和磁盘空间，或用 --index 换一个文件夹。原来的索引没有改动。",
                $"The index folder {request.IndexFolder} cannot be written: {exception.Message}\nCheck its permissions and the disk's space, or name another with --index. The index that was there is unchanged."));
        }
    }

    private static void ShowFindings(IReadOnlyList<Finding> findings, FindingLines lines, bool all, CommandContext context)
    {
        var faults = findings.Where(finding => finding.Severity == Severity.Fault).ToList();
        var warnings = findings.Where(finding => finding.Severity == Severity.Warning).ToList();
        var shown = all ? warnings.Count : Math.Min(warnings.Count, MostWarningsShown);
        foreach (var finding in faults.Concat(warnings.Take(shown)))
            context.Error.WriteLine(lines.Describe(finding));
        if (shown < warnings.Count)
            context.Error.WriteLine(context.Text($"提醒共 {warnings.Count} 处，只显示了 {shown} 处；加 -v 看全部。", $"{warnings.Count} warnings, {shown} shown; -v shows all."));
    }

    private static string NothingBuilt(BuildRequest request, CommandContext context) =>
        new IndexFolder(request.IndexFolder).CurrentVersion is { } version
            ? context.Text($"有错误，没有建新索引；原来的索引（{version}）继续使用。", $"There are faults, so nothing was built; the index that was there ({version}) goes on serving.")
            : context.Text("有错误，没有建索引。", "There are faults, so nothing was built.");
}
