using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ServiceBot.Indexer.Importing;

/// <summary>What an imported document's front matter says.</summary>
internal sealed partial record DocumentHeader
{
    private const int LongestId = 80;

    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Id { get; init; }
    public required string Title { get; init; }
    public string Kind { get; init; } = "report";
    public string? Street { get; init; }
    public string? District { get; init; }
    public IReadOnlyList<int> Years { get; init; } = [];
    public DateOnly? Published { get; init; }
    public string Source { get; init; } = "街道公开报告";
    public string Text { get; init; } = "verbatim";

    /// <summary>Whether an id can be a file name of the knowledge: letters, digits, hanzi, <c>- _ .</c>, and not a name that is passed over there.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId
        && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
        && id[0] != '.'
        && !id.Equals("README", StringComparison.OrdinalIgnoreCase);

    /// <summary>The front matter with its two <c>---</c> lines and a blank line behind it.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder("---\n");
        Add("id", Scalar(Id));
        Add("kind", Kind);
        Add("title", Scalar(Title));
        Add("street", Street is null ? null : Scalar(Street));
        Add("district", District is null ? null : Scalar(District));
        Add("years", Years.Count == 0 ? null : $"[{string.Join(", ", Years)}]");
        Add("published", Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("source", Scalar(Source));
        Add("text", Text);
        return yaml.Append("---\n\n").ToString();

        void Add(string key, string? value)
        {
            if (value is not null)
                yaml.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        }
    }

    // A JSON string is a valid double-quoted YAML scalar.
    private static string Scalar(string value) => Plain().IsMatch(value) ? value : JsonSerializer.Serialize(value, Quoted);

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[^\p{C}#:]*[^\p{C}#:\s])?$")]
    private static partial Regex Plain();
}
