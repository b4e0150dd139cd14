using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Postings;

/// <summary>Writes an index version: documents, analysed passages, lexicon and manifest. Same corpus, same bytes.</summary>
public static class IndexWriter
{
    /// <summary>The name the version of this corpus and lexicon would have; nothing is written.</summary>
    public static string VersionOf(Corpus.Corpus corpus, string lexiconFolder) =>
        Hash(string.Join('\n', DocumentHashes(corpus).Select(pair => $"{pair.Key} {pair.Value}")
            .Concat(LexiconFiles(lexiconFolder).Select(file => $"{Path.GetFileName(file)} {Hash(File.ReadAllBytes(file))}"))
            .Append($"format {IndexFormat.Version} analysis {Analyzer.Fingerprint} icu {Analyzer.IcuVersion}")))[..16];

    /// <summary>Writes all files into <paramref name="folder"/>, which must exist and be empty, and flushes them to disk.</summary>
    public static Manifest Write(string folder, Corpus.Corpus corpus, string lexiconFolder, Analyzer analyzer)
    {
        WriteLines(Path.Combine(folder, IndexFormat.DocumentsFile), corpus.Documents.Select(document => document with { Path = "" }));
        var documents = corpus.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        WriteLines(Path.Combine(folder, IndexFormat.PassagesFile), corpus.Passages.Select(passage => Analyse(passage, documents[passage.Document], analyzer)));
        CopyLexicon(lexiconFolder, Path.Combine(folder, IndexFormat.LexiconFolder));

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => Hash(File.ReadAllBytes(file)));
        var manifest = new Manifest(
            IndexFormat.Version, VersionOf(corpus, lexiconFolder), Analyzer.Fingerprint, Analyzer.IcuVersion,
            DocumentHashes(corpus), corpus.Passages.Count, files);
        WriteFlushed(Path.Combine(folder, IndexFormat.ManifestFile), JsonSerializer.Serialize(manifest, IndexFormat.Json));
        return manifest;
    }

    private static AnalysedPassage Analyse(Passage passage, Document document, Analyzer analyzer)
    {
        var texts = new Dictionary<PassageField, string>
        {
            [PassageField.Title] = document.Title,
            [PassageField.Heading] = string.Join('\n', passage.HeadingPath),
            [PassageField.Body] = passage.Text,
            [PassageField.Names] = string.Join('\n', document.Aliases.Concat(document.Questions)),
        };
        return new AnalysedPassage(passage, texts.ToDictionary(
            field => field.Key,
            field => new AnalysedField(Terms(analyzer.Words(field.Value)), Terms(Analyzer.Bigrams(field.Value)))));
    }

    private static string Terms(IReadOnlyList<Token> tokens) => string.Join(IndexFormat.TermSeparator, tokens.Select(token => token.Term));

    /// <summary>SHA-256 of each document's content, by rising id.</summary>
    public static SortedDictionary<string, string> DocumentHashes(Corpus.Corpus corpus)
    {
        var passages = corpus.Passages.ToLookup(passage => passage.Document, StringComparer.Ordinal);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in corpus.Documents)
        {
            var content = JsonSerializer.Serialize(document with { Path = "" }, IndexFormat.Json)
                + JsonSerializer.Serialize(passages[document.Id], IndexFormat.Json);
            hashes.Add(document.Id, Hash(content));
        }

        return hashes;
    }

    private static void CopyLexicon(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in LexiconFiles(source))
            WriteFlushed(Path.Combine(target, Path.GetFileName(file)), File.ReadAllText(file));
    }

    private static IEnumerable<string> LexiconFiles(string folder) =>
        LexiconReader.FileNames.Select(name => Path.Combine(folder, name)).Where(File.Exists);

    private static void WriteLines<T>(string path, IEnumerable<T> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
            text.Append(JsonSerializer.Serialize(item, IndexFormat.Json)).Append('\n');
        WriteFlushed(path, text.ToString());
    }

    private static void WriteFlushed(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
