using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Search.Postings;

/// <summary>What both the writer and the reader of an index version must agree on.</summary>
internal static class IndexFormat
{
    /// <summary>Raised when the files change in a way an older reader would misread.</summary>
    public const int Version = 2;
    public const string ManifestFile = "manifest.json";
    public const string DocumentsFile = "documents.jsonl";
    public const string PassagesFile = "passages.jsonl";
    public const string LexiconFolder = "lexicon";

    /// <summary>Parts the terms of a field; a word of the lexicon may hold a space.</summary>
    public const char TermSeparator = '\n';

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}

/// <summary>What stands in an index version. No clock in it: same corpus, same bytes.</summary>
/// <param name="Format">Format of the files.</param>
/// <param name="Version">Name of the version: hash of content, lexicon, analysis and ICU version.</param>
/// <param name="Analysis">Fingerprint of the analyzer that made it.</param>
/// <param name="Icu">ICU version it was made with.</param>
/// <param name="Documents">SHA-256 of each document's content, by id.</param>
/// <param name="Passages">How many passages there are.</param>
/// <param name="Files">SHA-256 of each other file, by path relative to the version's folder.</param>
public sealed record Manifest(
    int Format,
    string Version,
    string Analysis,
    string Icu,
    IReadOnlyDictionary<string, string> Documents,
    int Passages,
    IReadOnlyDictionary<string, string> Files);

/// <summary>A passage with the terms of its fields; terms are joined by line ends, which no term holds.</summary>
internal sealed record AnalysedPassage(Corpus.Passage Passage, IReadOnlyDictionary<PassageField, AnalysedField> Fields);

/// <summary>The terms of one field of one passage.</summary>
internal sealed record AnalysedField(string Words, string Bigrams);
