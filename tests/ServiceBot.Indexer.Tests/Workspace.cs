using System.Text;

namespace ServiceBot.Indexer.Tests;

/// <summary>A temporary folder with knowledge and a place for an index; gone when disposed.</summary>
internal sealed class Workspace : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("indexer-tests-").FullName;
    public string Corpus => Path.Combine(Root, "knowledge");
    public string Index => Path.Combine(Root, "index");

    /// <summary>Small knowledge without a fault.</summary>
    public static Workspace WithKnowledge()
    {
        var workspace = new Workspace();
        workspace.Write("knowledge/reports/laoximen-2014.md", SmallKnowledge.Laoximen2014);
        workspace.Write("knowledge/reports/zhangmiao-2020.md", SmallKnowledge.Zhangmiao2020);
        workspace.Write("knowledge/services/laoximen-safety-kit.md", SmallKnowledge.SafetyKit);
        workspace.Write("knowledge/lexicon/words.txt", "安全包\n助餐点\n");
        workspace.Write("knowledge/lexicon/synonyms.txt", "助餐, 送餐\n");
        return workspace;
    }

    /// <summary>Small knowledge, built.</summary>
    public static Workspace WithIndex()
    {
        var workspace = WithKnowledge();
        Assert.Equal(ExitCode.Done, workspace.Build().ExitCode);
        return workspace;
    }

    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public CommandRun Build(params string[] more) => Run(["build", "--corpus", Corpus, "--index", Index, .. more]);

    public CommandRun Lint(params string[] more) => Run(["lint", "--corpus", Corpus, .. more]);

    public CommandRun Search(params string[] more) => Run(["search", "--index", Index, .. more]);

    public CommandRun Ask(params string[] more) => Run(["ask", "--index", Index, .. more]);

    public CommandRun Run(params string[] args) => CommandRun.Of(args, scrub: Root);

    public CommandRun RunWithInput(string input, params string[] args) => CommandRun.Of(args, scrub: Root, input: Encoding.UTF8.GetBytes(input));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
