using System.Globalization;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Corpus;

/// <summary>Reads the YAML front matter of a document and checks every value; findings carry path and line.</summary>
/// <remarks>Not thread-safe: one instance reads one file.</remarks>
internal sealed class FrontMatter(string path, List<Finding> findings)
{
    private static readonly string[] Keys =
    [
        "id", "kind", "title", "street", "district", "years", "published", "valid_until", "source", "text",
        "topics", "aliases", "synonyms", "questions", "sources",
    ];

    private int _faultsBefore;

    public static string KeyNames { get; } = string.Join(" ", Keys);

    /// <summary>The document's fields, or null when a value was faulty.</summary>
    /// <param name="yaml">What stands between the two <c>---</c> lines.</param>
    /// <param name="firstLine">Line of the file on which <paramref name="yaml"/> begins.</param>
    public Document? Read(string yaml, int firstLine)
    {
        _faultsBefore = findings.Count;
        var values = ReadMapping(yaml, firstLine);
        if (values is null)
            return null;

        var document = new Document
        {
            Id = Required(values, "id"),
            Kind = ReadKind(values),
            Title = Required(values, "title"),
            Street = Text(values, "street"),
            District = Text(values, "district"),
            Years = ReadYears(values),
            Published = ReadDate(values, "published"),
            ValidUntil = ReadDate(values, "valid_until"),
            Source = Text(values, "source"),
            TextKind = ReadTextKind(values),
            Topics = ReadTopics(values),
            Aliases = Texts(values, "aliases").Select(item => item.Value).ToList(),
            Synonyms = ReadSynonyms(values),
            Questions = Texts(values, "questions").Select(item => item.Value).ToList(),
            Sources = ReadSources(values),
            Path = path,
            Line = values.TryGetValue("id", out var id) ? id.Line : 1,
        };
        CheckId(document.Id, values);
        return findings.Skip(_faultsBefore).Any(finding => finding.Severity == Severity.Fault) ? null : document;
    }

    private Dictionary<string, YamlField>? ReadMapping(string yaml, int firstLine)
    {
        var reader = new YamlReader(yaml, firstLine);
        try
        {
            if (reader.Read()?.Fields is not { } fields)
            {
                Fault(firstLine, FindingCode.FrontMatterMissing);
                return null;
            }

            foreach (var (key, field) in fields.Where(field => !Keys.Contains(field.Key, StringComparer.Ordinal)))
                Fault(field.Line, FindingCode.UnknownKey, key);
            return fields.Where(field => Keys.Contains(field.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        }
        catch (BadYamlException exception)
        {
            Fault(exception.Line, FindingCode.FrontMatterNotYaml, exception.Message);
            return null;
        }
        finally
        {
            foreach (var (line, key) in reader.DoubledKeys)
                Fault(line, FindingCode.DoubledKey, key);
        }
    }

    private DocumentKind ReadKind(IReadOnlyDictionary<string, YamlField> values)
    {
        switch (Required(values, "kind"))
        {
            case "report": return DocumentKind.Report;
            case "service": return DocumentKind.Service;
            case "policy": return DocumentKind.Policy;
            case "": return default;
            case var other:
                Fault(values["kind"].Line, FindingCode.WrongKind, other);
                return default;
        }
    }

    private TextKind ReadTextKind(IReadOnlyDictionary<string, YamlField> values)
    {
        switch (Required(values, "text"))
        {
            case "restated": return TextKind.Restated;
            case "verbatim": return TextKind.Verbatim;
            case "": return default;
            case var other:
                Fault(values["text"].Line, FindingCode.WrongTextKind, other);
                return default;
        }
    }

    private List<int> ReadYears(IReadOnlyDictionary<string, YamlField> values)
    {
        var years = new SortedSet<int>();
        foreach (var (text, line) in Texts(values, "years"))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Years.First and <= Years.Last)
                years.Add(year);
            else
                Fault(line, FindingCode.WrongYear, text);
        }

        return [.. years];
    }

    private DateOnly? ReadDate(IReadOnlyDictionary<string, YamlField> values, string key)
    {
        if (Text(values, key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fault(values[key].Line, FindingCode.WrongDate, text);
        return null;
    }

    private List<string> ReadTopics(IReadOnlyDictionary<string, YamlField> values)
    {
        var topics = Texts(values, "topics");
        foreach (var (topic, line) in topics.Where(topic => !Topics.All.Contains(topic.Value, StringComparer.Ordinal)))
            Fault(line, FindingCode.UnknownTopic, topic);
        return topics.Select(topic => topic.Value).ToList();
    }

    // One line each, or they would be other lines in the lexicon of the index.
    private List<SynonymLine> ReadSynonyms(IReadOnlyDictionary<string, YamlField> values)
    {
        if (values.TryGetValue("synonyms", out var value) && values.TryGetValue("kind", out var kind) && kind.Value.Text is "report" or "policy")
            Fault(value.Line, FindingCode.NotAService, "synonyms");
        var synonyms = Texts(values, "synonyms");
        foreach (var (text, line) in synonyms.Where(item => item.Value.Any(char.IsControl) || item.Value[0] == '#' || SynonymSet.Parse(item.Value) is null))
            Fault(line, FindingCode.WrongSynonym, text);
        return synonyms.Select(item => new SynonymLine(item.Value, item.Line)).ToList();
    }

    private List<SourceReference> ReadSources(IReadOnlyDictionary<string, YamlField> values)
    {
        var sources = new List<SourceReference>();
        if (!values.TryGetValue("sources", out var value))
            return sources;
        if (value.Value.Items is not { } items)
        {
            Fault(value.Line, FindingCode.WrongType, "sources");
            return sources;
        }

        foreach (var item in items)
        {
            if (item.Fields is { } fields
                && fields.TryGetValue("document", out var document) && !string.IsNullOrEmpty(document.Value.Text)
                && fields.TryGetValue("section", out var section) && !string.IsNullOrEmpty(section.Value.Text)
                && fields.Count == 2)
                sources.Add(new SourceReference(document.Value.Text, section.Value.Text, item.Line));
            else
                Fault(item.Line, FindingCode.WrongSource, item.Text ?? string.Join(", ", item.Fields?.Keys ?? Enumerable.Empty<string>()));
        }

        return sources;
    }

    private void CheckId(string id, IReadOnlyDictionary<string, YamlField> values)
    {
        if (id.Length == 0)
            return;
        if (!id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
            Fault(values["id"].Line, FindingCode.WrongId, id);
        else if (id != System.IO.Path.GetFileNameWithoutExtension(path))
            Fault(values["id"].Line, FindingCode.IdNotFileName, id);
    }

    private string Required(IReadOnlyDictionary<string, YamlField> values, string key)
    {
        var text = Text(values, key);
        var value = values.GetValueOrDefault(key);
        if (text is null && value is not { Value.Text: null })
            Fault(value?.Line ?? 1, FindingCode.MissingKey, key);
        return text ?? "";
    }

    /// <summary>One scalar; null when absent or empty.</summary>
    private string? Text(IReadOnlyDictionary<string, YamlField> values, string key)
    {
        if (!values.TryGetValue(key, out var value))
            return null;
        if (value.Value.Text is null)
            Fault(value.Line, FindingCode.WrongType, key);
        return string.IsNullOrEmpty(value.Value.Text) ? null : value.Value.Text;
    }

    private List<(string Value, int Line)> Texts(IReadOnlyDictionary<string, YamlField> values, string key)
    {
        if (!values.TryGetValue(key, out var value) || value.Value.Text == "")
            return [];
        if (value.Value.Items is not { } items)
        {
            Fault(value.Line, FindingCode.WrongType, key);
            return [];
        }

        foreach (var item in items.Where(item => string.IsNullOrEmpty(item.Text)))
            Fault(item.Line, FindingCode.WrongType, key);
        return items.Where(item => !string.IsNullOrEmpty(item.Text)).Select(item => (item.Text!, item.Line)).ToList();
    }

    private void Fault(int line, FindingCode code, string found = "") => findings.Add(new Finding(path, line, code, found));
}
