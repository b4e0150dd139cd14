using System.Text.Json;

namespace ServiceBot.Search.Postings;

/// <summary>What stands in an index version. No clock in it: same corpus, same bytes.</summary>
/// <param name="Format">Format of the files.</param>
/// <param name="Version">Name of the version: hash of content, lexicon, analysis and ICU version.</param>
/// <param name="Analysis">Fingerprint of the analyzer that made it.</param>
/// <param name="Icu">ICU version it was made with.</param>
/// <param name="Documents">How many documents there are.</param>
/// <param name="Passages">How many passages there are.</param>
/// <param name="Lucene">Each file in <c>lucene/</c>, by name.</param>
/// <param name="Lexicon">SHA-256 of each file in <c>lexicon/</c>, by name.</param>
public sealed record Manifest(
    int Format,
    string Version,
    string Analysis,
    string Icu,
    int Documents,
    int Passages,
    IReadOnlyDictionary<string, LuceneFile> Lucene,
    IReadOnlyDictionary<string, string> Lexicon)
{
    /// <summary>SHA-256 of the file of suggested questions; null when none were looked for.</summary>
    public string? Suggestions { get; init; }

    /// <summary>The manifest of the version in <paramref name="folder"/>, unchecked but for its form.</summary>
    /// <exception cref="IndexException">It is missing, cannot be read, or is of another format.</exception>
    internal static Manifest Read(string folder)
    {
        try
        {
            // The format first: a manifest of another one may have other members.
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, IndexFormat.ManifestFile)));
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root
                || !root.TryGetProperty("format", out var value) || !value.TryGetInt32(out var format))
                throw IndexException.Damaged(folder, IndexFormat.ManifestFile);
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
            throw IndexException.Damaged(folder, $"{IndexFormat.ManifestFile}: {exception.Message}");
        }
    }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, IndexFormat.Json);
}

/// <summary>A file of the Lucene index: what tells it from another valid one of the same name.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Checksum">CRC-32 in its footer, as eight hexadecimal digits.</param>
public sealed record LuceneFile(long Length, string Checksum)
{
    // Left by Luke and by Lucene's own writer when they open an index; it says nothing.
    private const string LockFile = "write.lock";

    /// <summary>Every file in a folder, by rising name.</summary>
    internal static IReadOnlyDictionary<string, LuceneFile> AllIn(string folder) => new SortedDictionary<string, LuceneFile>(
        Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != LockFile).ToDictionary(file => Path.GetFileName(file), Read, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static LuceneFile Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var checksum = new byte[sizeof(uint)];
        stream.Seek(-Math.Min(checksum.Length, stream.Length), SeekOrigin.End);
        stream.ReadAtLeast(checksum, checksum.Length, throwOnEndOfStream: false);
        return new LuceneFile(stream.Length, Convert.ToHexStringLower(checksum));
    }
}
