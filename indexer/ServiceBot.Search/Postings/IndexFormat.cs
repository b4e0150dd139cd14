using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Search.Postings;

/// <summary>What both the writer and the reader of an index version must agree on.</summary>
internal static class IndexFormat
{
    /// <summary>Raised when the files change in a way an older reader would misread.</summary>
    public const int Version = 4;
    public const string ManifestFile = "manifest.json";
    public const string LuceneFolder = "lucene";
    public const string LexiconFolder = "lexicon";

    /// <summary>Suggested questions; not there when none were looked for.</summary>
    public const string SuggestionsFile = "suggestions.json";

    /// <summary>Bounds of the posting blocks; derived from <see cref="LuceneFolder"/>, so not in the manifest.</summary>
    public const string BoundsFile = "bounds";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
