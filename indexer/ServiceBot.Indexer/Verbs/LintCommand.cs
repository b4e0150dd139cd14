using System.CommandLine;
using ServiceBot.Answers.Building;
using ServiceBot.Indexer.Output;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Verbs;

/// <summary><c>lint</c>: checks knowledge and lexicon without building.</summary>
internal static class LintCommand
{
    private const int JsonSchema = 1;

    public static Command Create(CommandContext context)
    {
        var corpus = PathOptions.Corpus(context);
        var lexicon = PathOptions.Lexicon(context);
        var strict = new Option<bool>("--strict") { Description = context.Text("有提醒时也以退出码 1 结束", "warnings end with exit code 1 too") };
        var json = PathOptions.Json(context);
        var command = new VerbCommand("lint", context.Text("检查知识文件和词库，不建索引", "checks knowledge and lexicon, builds nothing"))
        {
            Examples = ["indexer lint", "indexer lint --corpus drafts --strict"],
        };
        foreach (var option in new Option[] { corpus, lexicon, strict, json })
            command.Options.Add(option);
        command.SetAction(arguments =>
        {
            var paths = new GivenPaths(context);
            var knowledge = PathOptions.Resolve(paths, arguments.GetRequiredValue(corpus), arguments.GetValue(lexicon), context);
            var read = IndexBuild.Read(knowledge.Corpus, knowledge.Lexicon).Corpus;
            var lines = new FindingLines(context, paths);
            if (arguments.GetValue(json))
                context.Out.WriteLine(Json(read, lines));
            else
                Write(read, lines, context);
            return Code(read, arguments.GetValue(strict));
        });
        return command;
    }

    private static void Write(Corpus corpus, FindingLines lines, CommandContext context)
    {
        foreach (var finding in corpus.Findings)
            context.Out.WriteLine(lines.DescribeWithCode(finding));
        var (faults, warnings) = Count(corpus);
        context.Error.WriteLine(context.Text(
            $"文档 {corpus.Documents.Count} 份，段落 {corpus.Passages.Count} 个：错误 {faults} 处，提醒 {warnings} 处。",
            $"{corpus.Documents.Count} documents, {corpus.Passages.Count} passages: {faults} faults, {warnings} warnings."));
    }

    private static string Json(Corpus corpus, FindingLines lines) => JsonLine.Write(writer =>
    {
        var (faults, warnings) = Count(corpus);
        writer.WriteNumber("schema", JsonSchema);
        writer.WriteNumber("documents", corpus.Documents.Count);
        writer.WriteNumber("passages", corpus.Passages.Count);
        writer.WriteNumber("linesPassedOver", corpus.LinesPassedOver);
        writer.WriteNumber("faults", faults);
        writer.WriteNumber("warnings", warnings);
        lines.WriteJson(writer, corpus.Findings);
    });

    private static (int Faults, int Warnings) Count(Corpus corpus)
    {
        var faults = corpus.Findings.Count(finding => finding.Severity == Severity.Fault);
        return (faults, corpus.Findings.Count - faults);
    }

    private static int Code(Corpus corpus, bool strict) =>
        corpus.HasFaults ? ExitCode.Input
        : strict && corpus.Findings.Count > 0 ? ExitCode.Problems
        : ExitCode.Done;
}
