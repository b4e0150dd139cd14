using System.Text;
using ServiceBot.Indexer.Importing;

namespace ServiceBot.Indexer.Tests.Importing;

/// <summary>A temporary folder with source files, and a place for corpus files.</summary>
internal sealed class SourceFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("servicebot-import-").FullName;

    public string Target => System.IO.Path.Combine(Path, "corpus");

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string ReadTarget(string id) => File.ReadAllText(System.IO.Path.Combine(Target, id + ".md"));

    public ImportRequest Request(params string[] files) => new(files, Target);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
