using System.CommandLine;
using ServiceBot.Answers.Building;

namespace ServiceBot.Indexer.Usage;

/// <summary>The options that name knowledge, lexicon and index, the same for every verb.</summary>
internal static class PathOptions
{
    public const string DefaultCorpus = "knowledge";
    public const string DefaultIndex = "data/index";

    public static Option<string[]> Corpus(CommandContext context) => new("--corpus")
    {
        HelpName = "PATH",
        Description = context.Text($"知识文件夹，或一个 .jsonl 文件；可以写多次，默认 {DefaultCorpus}", $"folder of knowledge, or one .jsonl file; may be repeated, {DefaultCorpus} by default"),
        DefaultValueFactory = _ => [DefaultCorpus],
    };

    public static Option<string?> Lexicon(CommandContext context) => new("--lexicon")
    {
        HelpName = "DIR",
        Description = context.Text("词库文件夹，默认用知识文件夹里的 lexicon", "folder of the lexicon, by default the knowledge's own lexicon folder"),
    };

    public static Option<string> Index(CommandContext context) => new("--index")
    {
        HelpName = "DIR",
        Description = context.Text($"索引文件夹，默认 {DefaultIndex}", $"index folder, {DefaultIndex} by default"),
        DefaultValueFactory = _ => DefaultIndex,
    };

    public static Option<bool> Json(CommandContext context) => new("--json")
    {
        Description = context.Text("输出 JSON", "writes JSON"),
    };

    /// <summary>Makes the paths of knowledge and lexicon absolute and shows them.</summary>
    public static (IReadOnlyList<string> Corpus, string Lexicon) Resolve(
        GivenPaths paths, IReadOnlyList<string> corpus, string? lexicon, CommandContext context)
    {
        var folders = corpus.Select(paths.Resolve).ToList();
        var lexiconFolder = lexicon is null ? IndexBuild.LexiconOf(folders) : paths.Resolve(lexicon);
        foreach (var folder in folders)
            context.Error.WriteLine(context.Text($"知识：{folder}", $"corpus: {folder}"));
        context.Error.WriteLine(context.Text($"词库：{lexiconFolder}", $"lexicon: {lexiconFolder}"));
        return (folders, lexiconFolder);
    }
}
