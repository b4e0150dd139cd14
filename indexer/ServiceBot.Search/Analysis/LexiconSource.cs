using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>A lexicon folder, read once: what is parsed, hashed and copied are the same bytes.</summary>
public sealed class LexiconSource
{
    private LexiconSource(string folder, IReadOnlyList<LexiconFile> files, Lexicon lexicon)
    {
        Folder = folder;
        Files = files;
        Lexicon = lexicon;
    }

    public string Folder { get; }

    /// <summary>The files that are there and can be read, in the order of <see cref="LexiconReader.FileNames"/>, and behind them what came from
    /// service descriptions.</summary>
    public IReadOnlyList<LexiconFile> Files { get; }

    public Lexicon Lexicon { get; }

    public static LexiconSource Read(string folder, List<Finding> findings) => Read(folder, LexiconReader.FileNames, findings);

    /// <summary>The lexicon with what the front matter of service descriptions adds to it; the same when that is nothing.</summary>
    public LexiconSource WithServices(Corpus.Corpus corpus)
    {
        if (ServiceWords.FileOf(corpus) is not { } services)
            return this;
        var files = Files.Append(services).ToList();
        return new LexiconSource(Folder, files, LexiconReader.Parse(Folder, files, []));
    }

    internal static LexiconSource Read(string folder, IReadOnlyList<string> fileNames, List<Finding> findings)
    {
        if (!Directory.Exists(folder))
        {
            findings.Add(new Finding(folder, 0, FindingCode.PathMissing));
            return new LexiconSource(folder, [], Lexicon.Empty);
        }

        var files = new List<LexiconFile>();
        foreach (var name in fileNames)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && TextFile.ReadBytes(path, findings) is { } bytes)
                files.Add(new LexiconFile(name, bytes));
        }

        return new LexiconSource(folder, files, LexiconReader.Parse(folder, files, findings));
    }
}

/// <summary>One file of a lexicon.</summary>
/// <param name="Name">Without a folder.</param>
public sealed record LexiconFile(string Name, ReadOnlyMemory<byte> Bytes);
