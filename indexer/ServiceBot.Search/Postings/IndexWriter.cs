using System.Security.Cryptography;
using System.Text.Json;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Postings;

/// <summary>Writes an index version: documents, analysed passages, lexicon and manifest. Same corpus, same bytes.</summary>
public static class IndexWriter
{
    /// <summary>Writes all files into <paramref name="folder"/>, which must exist and be empty, and flushes them to disk.</summary>
    /// <param name="analyzer">Made from the lexicon of <paramref name="source"/>.</param>
    public static Manifest Write(string folder, IndexSource source, Analyzer analyzer)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var corpus = source.Corpus;
        WriteLines(IndexFormat.DocumentsFile, corpus.Documents.Select(document => document with { Path = "" }));
        var documents = corpus.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        WriteLines(IndexFormat.PassagesFile, corpus.Passages.Select(passage => Analyse(passage, documents[passage.Document], analyzer)));
        Directory.CreateDirectory(Path.Combine(folder, IndexFormat.LexiconFolder));
        foreach (var file in source.Lexicon.Files)
            Write($"{IndexFormat.LexiconFolder}/{file.Name}", [file.Bytes]);

        var manifest = new Manifest(
            IndexFormat.Version, source.Version, Analyzer.Fingerprint, Analyzer.IcuVersion, source.DocumentHashes, corpus.Passages.Count, files);
        WriteFlushed(Path.Combine(folder, IndexFormat.ManifestFile), [JsonSerializer.SerializeToUtf8Bytes(manifest, IndexFormat.Json)]);
        return manifest;

        void WriteLines<T>(string name, IEnumerable<T> items) => Write(name, items.Select(Line));

        void Write(string name, IEnumerable<ReadOnlyMemory<byte>> parts) => files.Add(name, WriteFlushed(Path.Combine(folder, name), parts));
    }

    private static ReadOnlyMemory<byte> Line<T>(T item) => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(item, IndexFormat.Json), (byte)'\n'];

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

    /// <summary>Writes part by part; a large file is never whole in memory.</summary>
    /// <returns>SHA-256 of the file.</returns>
    private static string WriteFlushed(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        foreach (var part in parts)
        {
            hash.AppendData(part.Span);
            stream.Write(part.Span);
        }

        stream.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
