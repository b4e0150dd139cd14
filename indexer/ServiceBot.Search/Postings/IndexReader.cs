using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Postings;

/// <summary>An opened index version: documents, passages and the postings of their fields.</summary>
/// <remarks>An immutable snapshot, thread-safe; everything is in memory once it is open.</remarks>
public sealed class IndexReader : IDisposable
{
    private readonly FrozenDictionary<string, Document> _documents;
    private readonly FrozenDictionary<string, IReadOnlyList<Passage>> _passagesOf;
    private readonly FrozenDictionary<PassageField, FieldPostings> _words;
    private readonly FrozenDictionary<PassageField, FieldPostings> _bigrams;

    private IndexReader(Manifest manifest, List<Document> documents, List<AnalysedPassage> passages, Analyzer analyzer)
    {
        Manifest = manifest;
        Analyzer = analyzer;
        Passages = passages.ConvertAll(passage => passage.Passage);
        Documents = documents;
        _documents = documents.ToFrozenDictionary(document => document.Id, StringComparer.Ordinal);
        _passagesOf = Passages.GroupBy(passage => passage.Document, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Passage>)group.ToList(), StringComparer.Ordinal);
        var fields = Enum.GetValues<PassageField>();
        _words = fields.ToFrozenDictionary(field => field, field => Postings(passages, field, analysed => analysed.Words));
        _bigrams = fields.ToFrozenDictionary(field => field, field => Postings(passages, field, analysed => analysed.Bigrams));
    }

    /// <summary>The format of index this build reads and writes.</summary>
    public static int Format => IndexFormat.Version;

    public Manifest Manifest { get; }

    /// <summary>The analyzer the index was built with.</summary>
    public Analyzer Analyzer { get; }

    /// <summary>All passages; the place in the list is the passage number of the postings.</summary>
    public IReadOnlyList<Passage> Passages { get; }
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>Opens the version in <paramref name="folder"/> after checking every file against the manifest.</summary>
    /// <exception cref="IndexException">It is missing, damaged, or made by another format, analysis or ICU.</exception>
    public static IndexReader Open(string folder)
    {
        var manifest = ReadManifest(folder);
        if (manifest.Version != Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))))
            throw Damaged(folder, $"{IndexFormat.ManifestFile}: {manifest.Version}");
        if (manifest.Analysis != Analyzer.Fingerprint)
            throw IndexException.OfVersion(folder, $"是用另一套分词（ICU {manifest.Icu}）建的，本机是 ICU {Analyzer.IcuVersion}。", $"was analysed otherwise (ICU {manifest.Icu}; here {Analyzer.IcuVersion}).");

        try
        {
            CheckFiles(folder, manifest);
            var findings = new List<Finding>();
            var lexicon = LexiconReader.Read(Path.Combine(folder, IndexFormat.LexiconFolder), findings);
            if (findings.Count > 0)
                throw Damaged(folder, findings[0].Describe(english: true));
            return new IndexReader(
                manifest,
                ReadLines<Document>(folder, IndexFormat.DocumentsFile),
                ReadLines<AnalysedPassage>(folder, IndexFormat.PassagesFile),
                new Analyzer(lexicon));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Damaged(folder, exception.Message);
        }
    }

    /// <summary>Null when there is no such document.</summary>
    public Document? Document(string id) => _documents.GetValueOrDefault(id);

    /// <summary>The document's passages in reading order; empty when there is no such document.</summary>
    public IReadOnlyList<Passage> PassagesOf(string document) => _passagesOf.GetValueOrDefault(document, []);

    public FieldPostings Words(PassageField field) => _words[field];

    public FieldPostings Bigrams(PassageField field) => _bigrams[field];

    public void Dispose() => Analyzer.Dispose();

    /// <summary>The manifest of the version in <paramref name="folder"/>, unchecked but for its form.</summary>
    /// <exception cref="IndexException">It is missing, cannot be read, or is of another format.</exception>
    public static Manifest ReadManifest(string folder)
    {
        var path = Path.Combine(folder, IndexFormat.ManifestFile);
        try
        {
            // The format first: a manifest of another one may have other members.
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root
                || !root.TryGetProperty("format", out var value) || !value.TryGetInt32(out var format))
                throw Damaged(folder, IndexFormat.ManifestFile);
            if (format != IndexFormat.Version)
                throw IndexException.OfVersion(folder, $"的格式是 {format}，本程序读 {IndexFormat.Version}。", $"has format {format}; this build reads {IndexFormat.Version}.");
            return json.Deserialize<Manifest>(IndexFormat.Json)!;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw IndexException.OfVersion(folder, "不存在。", "does not exist.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw Damaged(folder, exception.Message);
        }
    }

    private static FieldPostings Postings(List<AnalysedPassage> passages, PassageField field, Func<AnalysedField, string> terms) =>
        new(passages.ConvertAll(passage => (IReadOnlyList<string>)terms(passage.Fields[field]).Split(IndexFormat.TermSeparator, StringSplitOptions.RemoveEmptyEntries)));

    private static void CheckFiles(string folder, Manifest manifest)
    {
        foreach (var (name, hash) in manifest.Files)
        {
            using var stream = File.OpenRead(Path.Combine(folder, name));
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != hash)
                throw Damaged(folder, $"{name}: SHA-256");
        }

        // A lexicon file that came later would be read, and the questions be analysed otherwise than the texts.
        foreach (var name in LexiconReader.FileNames.Select(name => $"{IndexFormat.LexiconFolder}/{name}"))
        {
            if (!manifest.Files.ContainsKey(name) && File.Exists(Path.Combine(folder, name)))
                throw Damaged(folder, name);
        }
    }

    private static List<T> ReadLines<T>(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Select(line => JsonSerializer.Deserialize<T>(line, IndexFormat.Json)!).ToList();

    private static IndexException Damaged(string folder, string reason) =>
        IndexException.OfVersion(folder, $"已损坏（{reason}）。", $"is damaged ({reason}).");
}
