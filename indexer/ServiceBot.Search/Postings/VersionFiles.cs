using System.Security.Cryptography;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Postings;

/// <summary>Opens the files of a version and checks each against the manifest.</summary>
internal static class VersionFiles
{
    /// <summary>Opens the Lucene index. The manifest finds a file that was put in another's place, its own checks one that is damaged.</summary>
    /// <exception cref="IndexException">A file is missing, damaged, or not the one that was written.</exception>
    public static SegmentReader OpenSegment(string folder, Manifest manifest)
    {
        var lucene = Path.Combine(folder, IndexFormat.LuceneFolder);
        SegmentReader? segment = null;
        try
        {
            if (Difference(manifest.Lucene, LuceneFile.AllIn(lucene)) is { } file)
                throw IndexException.Damaged(folder, $"{IndexFormat.LuceneFolder}/{file}: {(File.Exists(Path.Combine(lucene, file)) ? "not the file that was written" : "missing")}");
            segment = SegmentReader.Open(lucene);
            if (segment.MaxDoc != manifest.Passages || (segment.Terms(PassageSchema.Document.Name)?.TermCount ?? 0) != manifest.Documents)
                throw IndexException.Damaged(folder, $"{IndexFormat.ManifestFile}: other counts than {IndexFormat.LuceneFolder}");
            return segment;
        }
        catch (Exception exception)
        {
            segment?.Dispose();
            throw exception switch
            {
                CorruptIndexException corrupt => IndexException.Damaged(folder, corrupt),
                IOException or UnauthorizedAccessException => IndexException.Damaged(folder, exception.Message),
                _ => exception,
            };
        }
    }

    /// <exception cref="IndexException">A file is missing, damaged, or was added.</exception>
    public static Lexicon ReadLexicon(string folder, Manifest manifest)
    {
        var lexicon = Path.Combine(folder, IndexFormat.LexiconFolder);
        try
        {
            // A lexicon file that came later would be read, and the questions be analysed otherwise than the texts.
            var files = LexiconReader.VersionFileNames.Where(name => File.Exists(Path.Combine(lexicon, name))).ToDictionary(name => name, name => HashOf(Path.Combine(lexicon, name)), StringComparer.Ordinal);
            if (Difference(manifest.Lexicon, files) is { } file)
                throw IndexException.Damaged(folder, $"{IndexFormat.LexiconFolder}/{file}: SHA-256");
            var findings = new List<Finding>();
            var read = LexiconReader.ReadVersion(lexicon, findings);
            return findings.Count == 0 ? read : throw IndexException.Damaged(folder, findings[0].Describe(english: true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw IndexException.Damaged(folder, exception.Message);
        }
    }

    /// <summary>The first name that is on one side only or means another thing on the other; null when there is none.</summary>
    private static string? Difference<T>(IReadOnlyDictionary<string, T> written, IReadOnlyDictionary<string, T> found)
        where T : notnull =>
        written.Keys.Union(found.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => !written.TryGetValue(name, out var one) || !found.TryGetValue(name, out var other) || !one.Equals(other));

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
