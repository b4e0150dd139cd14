using System.Text;
using System.Text.Json;

namespace ServiceBot.Search.Corpus;

/// <summary>Reads ready passages, one JSON object a line; they are not split.</summary>
internal static class PassageFile
{
    // An id is one term of the index, and stands in links.
    private const int LongestId = 1000;

    /// <summary>Adds a document and its one passage for each line with text; a line that cannot be read is a fault.</summary>
    /// <returns>Lines passed over because they hold no text.</returns>
    public static int Read(string path, List<Document> documents, List<Passage> passages, List<Finding> findings)
    {
        var (number, passedOver, filled) = (0, 0, 0);
        try
        {
            using var reader = new StreamReader(path, TextFile.StrictUtf8);
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                filled++;
                if (!Add(path, number, line, documents, passages, findings))
                    passedOver++;
            }

            if (filled == 0)
                findings.Add(new Finding(path, 0, FindingCode.EmptyFile));
        }
        catch (DecoderFallbackException)
        {
            // The reader decodes block by block; only the whole file tells the byte.
            findings.Add(TextFile.NotUtf8(path, File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(path, 0, FindingCode.Unreadable, exception.Message));
        }

        return passedOver;
    }

    private static bool Add(string path, int number, string line, List<Document> documents, List<Passage> passages, List<Finding> findings)
    {
        try
        {
            if (line.Contains('\uFFFD', StringComparison.Ordinal))
                findings.Add(new Finding(path, number, FindingCode.ControlCharacter, "U+FFFD"));
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new JsonException("not an object");
            if (Text(root, "text") is not { Length: > 0 } text)
                return false;

            var id = Text(root, "id") is { Length: > 0 } given ? given : throw new JsonException("no id");
            if (id.Length > LongestId)
                throw new JsonException($"id has more than {LongestId} characters");
            var year = Year(root);
            var document = new Document
            {
                Id = id,
                Kind = DocumentKind.Policy,
                Title = Text(root, "title") ?? "",
                Street = Text(root, "street"),
                District = Text(root, "district"),
                Years = year is { } one ? [one] : [],
                Path = path,
                Line = number,
            };
            documents.Add(document);
            passages.Add(new Passage
            {
                Id = $"{id}#p1",
                Document = id,
                Position = 1,
                Text = text,
                Year = year,
                Years = PassageSplitter.YearsOf(document.Years, text),
            });
            return true;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            findings.Add(new Finding(path, number, FindingCode.BadJsonLine, exception.Message.Replace("LineNumber: 0 | ", "", StringComparison.Ordinal)));
            return true;
        }
    }

    private static int? Year(JsonElement root)
    {
        if (!root.TryGetProperty("year", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var year) && year is >= Years.First and <= Years.Last
            ? year
            : throw new JsonException("year is not a year");
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim() is { Length: > 0 } text ? text : null
            : throw new JsonException($"{name} is not a string");
    }
}
