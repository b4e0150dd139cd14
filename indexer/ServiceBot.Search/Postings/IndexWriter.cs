using System.Security.Cryptography;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Postings;

/// <summary>Writes an index version: Lucene index, bounds, lexicon and manifest. Same corpus, same bytes.</summary>
public static class IndexWriter
{
    /// <summary>Memory the postings may take while they are made, in megabytes, unless another is asked for.</summary>
    public const int DefaultMemoryMegabytes = 512;

    /// <summary>Least memory that can be asked for, in megabytes.</summary>
    public const int LeastMemoryMegabytes = 16;

    /// <summary>Most memory that can be asked for, in megabytes.</summary>
    public const int MostMemoryMegabytes = 65_536;

    private const long Megabyte = 1 << 20;

    /// <summary>Writes all files into <paramref name="folder"/>, which must exist and be empty, and flushes them to disk.</summary>
    /// <param name="analyzer">Made from the lexicon of <paramref name="source"/>.</param>
    /// <param name="memoryMegabytes">Memory the postings may take before they are spilled to disk, <see cref="LeastMemoryMegabytes"/> to <see cref="MostMemoryMegabytes"/>. It does not change the bytes.</param>
    public static Manifest Write(string folder, IndexSource source, Analyzer analyzer, int memoryMegabytes = DefaultMemoryMegabytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(memoryMegabytes, LeastMemoryMegabytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(memoryMegabytes, MostMemoryMegabytes);
        var lucene = Directory.CreateDirectory(Path.Combine(folder, IndexFormat.LuceneFolder)).FullName;
        using (var segment = new SegmentWriter(lucene, PassageSchema.Fields, memoryMegabytes * Megabyte))
        {
            foreach (var passage in new PassageAnalysis(source, analyzer).InOrder())
                segment.AddDocument(passage);
            segment.Commit();
        }

        BoundsFile.Write(folder);
        var manifest = new Manifest(
            IndexFormat.Version, source.Version, Analyzer.Fingerprint, Analyzer.IcuVersion, source.DocumentHashes.Count, source.Corpus.Passages.Count,
            LuceneFile.AllIn(lucene),
            WriteLexicon(folder, source.Lexicon));
        WriteFlushed(Path.Combine(folder, IndexFormat.ManifestFile), manifest.ToBytes());
        return manifest;
    }

    private static SortedDictionary<string, string> WriteLexicon(string folder, LexiconSource lexicon)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, IndexFormat.LexiconFolder)).FullName;
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in lexicon.Files)
        {
            WriteFlushed(Path.Combine(target, file.Name), file.Bytes.Span);
            hashes.Add(file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)));
        }

        return hashes;
    }

    /// <summary>Adds the questions that were found to be answered by what <see cref="Write"/> wrote.</summary>
    internal static void AddSuggestions(string folder, Manifest manifest, Suggestions suggestions) => WriteFlushed(
        Path.Combine(folder, IndexFormat.ManifestFile),
        (manifest with { Suggestions = SuggestionsFile.Write(folder, suggestions) }).ToBytes());

    internal static void WriteFlushed(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
