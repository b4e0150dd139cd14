using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Postings;

/// <summary>What an index version is made from, and the name that follows from it.</summary>
public sealed class IndexSource
{
    /// <exception cref="ArgumentException">A document has no passage; what is not in one is not in the index.</exception>
    public IndexSource(Corpus.Corpus corpus, LexiconSource lexicon)
    {
        Corpus = corpus;
        Lexicon = lexicon.WithServices(corpus);
        DocumentHashes = HashDocuments(corpus);
        Version = Hash(string.Join('\n', DocumentHashes.Select(pair => $"{pair.Key} {pair.Value}")
            .Concat(Lexicon.Files.Select(file => $"{file.Name} {Hash(file.Bytes.Span)}"))
            .Append($"format {IndexFormat.Version} analysis {Analyzer.Fingerprint} icu {Analyzer.IcuVersion}")))[..16];
    }

    public Corpus.Corpus Corpus { get; }

    /// <summary>The lexicon, with what the service descriptions of the corpus add to it.</summary>
    public LexiconSource Lexicon { get; }

    /// <summary>Name of the version: hash of content, lexicon, analysis and ICU version.</summary>
    public string Version { get; }

    /// <summary>SHA-256 of each document's content, by rising id.</summary>
    public IReadOnlyDictionary<string, string> DocumentHashes { get; }

    private static SortedDictionary<string, string> HashDocuments(Corpus.Corpus corpus)
    {
        var passages = corpus.Passages.ToLookup(passage => passage.Document, StringComparer.Ordinal);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in corpus.Documents)
        {
            if (!passages.Contains(document.Id))
                throw new ArgumentException($"document {document.Id} has no passage", nameof(corpus));
            var content = JsonSerializer.Serialize(document with { Path = "" }, IndexFormat.Json)
                + JsonSerializer.Serialize(passages[document.Id], IndexFormat.Json);
            hashes.Add(document.Id, Hash(content));
        }

        return hashes;
    }

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
