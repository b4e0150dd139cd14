using System.Security.Cryptography;
using System.Text.Json;

namespace ServiceBot.Search.Postings;

/// <summary>The file of a version that holds its suggested questions. Its hash stands in the manifest.</summary>
internal static class SuggestionsFile
{
    /// <summary>Writes and flushes it.</summary>
    /// <returns>Its SHA-256, for the manifest.</returns>
    public static string Write(string versionFolder, Suggestions suggestions)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(suggestions, IndexFormat.Json);
        IndexWriter.WriteFlushed(PathIn(versionFolder), bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>None when the version was built without asking.</summary>
    /// <exception cref="IndexException">It is missing, damaged, or not the one that was written.</exception>
    public static Suggestions Read(string versionFolder, Manifest manifest)
    {
        if (manifest.Suggestions is null)
            return Suggestions.None;
        try
        {
            var bytes = File.ReadAllBytes(PathIn(versionFolder));
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != manifest.Suggestions)
                throw IndexException.Damaged(versionFolder, $"{IndexFormat.SuggestionsFile}: SHA-256");
            return JsonSerializer.Deserialize<Suggestions>(bytes, IndexFormat.Json)!;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw IndexException.Damaged(versionFolder, $"{IndexFormat.SuggestionsFile}: {exception.Message}");
        }
    }

    private static string PathIn(string versionFolder) => Path.Combine(versionFolder, IndexFormat.SuggestionsFile);
}
