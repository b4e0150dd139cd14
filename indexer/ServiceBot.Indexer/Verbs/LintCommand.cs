using System.CommandLine;
using ServiceBot.Answers.Building;
using ServiceBot.Indexer.Output;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Analysis;
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
        var strict = new Option<bool>("--strict") { Description = context.Text("有提醒时也以退出码 1 结束；另外逐条提示用不上的同义词，它们不改变退出码", "warnings end with exit code 1 too; lists synonym sets that find nothing as well, which do not change the exit code") };
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
            var (read, lexiconRead) = IndexBuild.Read(knowledge.Corpus, knowledge.Lexicon);
            var notices = UnusedSynonyms.In(read, lexiconRead.Lexicon);
            var isStrict = arguments.GetValue(strict);
            var lines = new FindingLines(context, paths);
            if (arguments.GetValue(json))
                context.Out.WriteLine(Json(read, notices, isStrict, lines));
            else
                Write(read, notices, isStrict, lines, context);
            return Code(read, isStrict);
        });
        return command;
    }

    private static void Write(Corpus corpus, IReadOnlyList<Finding> notices, bool strict, FindingLines lines, CommandContext context)
    {
        foreach (var finding in Shown(corpus, notices, strict))
            context.Out.WriteLine(lines.DescribeWithCode(finding));
        var (faults, warnings) = Count(corpus);
        context.Error.WriteLine(context.Text(
            $"文档 {corpus.Documents.Count} 份，段落 {corpus.Passages.Count} 个：错误 {faults} 处，提醒 {warnings} 处。",
            $"{corpus.Documents.Count} documents, {corpus.Passages.Count} passages: {faults} faults, {warnings} warnings."));
        if (notices.Count > 0)
        {
            var hint = strict ? "" : context.Text("加 --strict 逐条列出。", " --strict lists them.");
            context.Error.WriteLine(context.Text(
                $"提示：{notices.Count} 组同义词在这些文字里用不上。{hint}", $"notices: {notices.Count} synonym sets find nothing in these texts.{hint}"));
        }
    }

    private static string Json(Corpus corpus, IReadOnlyList<Finding> notices, bool strict, FindingLines lines) => JsonLine.Write(writer =>
    {
        var (faults, warnings) = Count(corpus);
        writer.WriteNumber("schema", JsonSchema);
        writer.WriteNumber("documents", corpus.Documents.Count);
        writer.WriteNumber("passages", corpus.Passages.Count);
        writer.WriteNumber("linesPassedOver", corpus.LinesPassedOver);
        writer.WriteNumber("faults", faults);
        writer.WriteNumber("warnings", warnings);
        writer.WriteNumber("notices", notices.Count);
        lines.WriteJson(writer, Shown(corpus, notices, strict));
    });

    // A thesaurus written for any district has sets that no text of this one uses yet: worth knowing when it is mended, not each time.
    private static IEnumerable<Finding> Shown(Corpus corpus, IReadOnlyList<Finding> notices, bool strict) =>
        strict ? corpus.Findings.Concat(notices) : corpus.Findings;

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
