using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Importing;

/// <summary>What a manifest says of one source file.</summary>
/// <param name="File">Name of the source file, without a folder.</param>
/// <param name="Line">Line of the manifest it begins on.</param>
internal sealed record ManifestEntry(string File, DocumentHeader Header, int Line);

/// <summary>Reads a YAML list with an item for each source file, and reports all that is wrong with it at once.</summary>
internal sealed class ImportManifest(string manifest, List<ImportFault> faults)
{
    private const string KeyNames = "id file title street district years published kind source text";

    private static readonly string[] Keys = KeyNames.Split(' ');
    private static readonly string[] Kinds = ["report", "service", "policy"];
    private static readonly string[] TextKinds = ["verbatim", "restated"];

    /// <param name="text">The manifest's YAML.</param>
    public List<ManifestEntry> Read(string text)
    {
        if (ReadItems(text) is not { } items)
            return [];
        var entries = items.Select(ReadEntry).OfType<ManifestEntry>().ToList();
        AddDoubled(entries, entry => entry.File, "file");
        AddDoubled(entries, entry => entry.Header.Id, "id");
        return entries;
    }

    private IReadOnlyList<YamlNode>? ReadItems(string text)
    {
        var reader = new YamlReader(text);
        try
        {
            var items = reader.Read()?.Items;
            if (items is null)
                Fault(1, "应是一个列表，每份文件一项，写成 - id: …，再写 file: …。", "should be a list with an item for each file: - id: …, then file: ….");
            foreach (var (line, key) in reader.DoubledKeys)
                Fault(line, $"“{key}”写了两次。请只留一个。", $"\"{key}\" stands twice. Keep one.");
            return items;
        }
        catch (BadYamlException exception)
        {
            Fault(exception.Line, $"不是有效的 YAML：{exception.Message}。请检查缩进、冒号和引号。", $"not valid YAML: {exception.Message}. Check indentation, colons and quotes.");
            return null;
        }
    }

    private ManifestEntry? ReadEntry(YamlNode node)
    {
        if (node.Fields is not { } values)
        {
            Fault(node.Line, "这一项应写成 id: …、file: … 等。", "this item should have id: …, file: … and so on.");
            return null;
        }

        var before = faults.Count;
        foreach (var (name, field) in values.Where(field => !Keys.Contains(field.Key, StringComparer.Ordinal)))
            Fault(field.Line, $"不认识的项“{name}”。可用的项：{KeyNames}。", $"unknown key \"{name}\". Known keys: {KeyNames}.");

        var header = new DocumentHeader
        {
            Id = Required(values, "id", node.Line),
            Title = Required(values, "title", node.Line),
            Street = Text(values, "street"),
            District = Text(values, "district"),
            Years = Years(values),
            Published = Date(values),
            Kind = OneOf(values, "kind", Kinds),
            Text = OneOf(values, "text", TextKinds),
        };
        header = Text(values, "source") is { } source ? header with { Source = source } : header;
        var file = Path.GetFileName(Required(values, "file", node.Line));
        if (header.Id.Length > 0 && !DocumentHeader.IsId(header.Id))
            Fault(values["id"].Value.Line, ImportTexts.WrongId(header.Id));
        return faults.Count == before ? new ManifestEntry(file, header, node.Line) : null;
    }

    private IReadOnlyList<int> Years(IReadOnlyDictionary<string, YamlField> values)
    {
        if (!values.TryGetValue("years", out var field))
            return [];
        var texts = (field.Value.Items ?? [field.Value]).Select(item => item.Text ?? "?").ToList();
        if (HeaderValues.Years(texts) is { } years)
            return years;
        Fault(field.Value.Line, ImportTexts.WrongYears(string.Join(", ", texts)));
        return [];
    }

    private DateOnly? Date(IReadOnlyDictionary<string, YamlField> values)
    {
        if (Text(values, "published") is not { } text)
            return null;
        if (HeaderValues.Date(text) is { } date)
            return date;
        Fault(values["published"].Value.Line, $"“{text}”不是日期。请写成 yyyy-MM-dd，例如 2022-12-31。", $"\"{text}\" is not a date. Write yyyy-MM-dd, for example 2022-12-31.");
        return null;
    }

    /// <summary>One of the values, the first when the key is absent.</summary>
    private string OneOf(IReadOnlyDictionary<string, YamlField> values, string key, string[] known)
    {
        if (Text(values, key) is not { } text || known.Contains(text, StringComparer.Ordinal))
            return Text(values, key) ?? known[0];
        var names = string.Join(", ", known);
        Fault(values[key].Value.Line, $"{key} 是“{text}”。只能是 {names}。", $"{key} is \"{text}\". It must be one of {names}.");
        return known[0];
    }

    private string Required(IReadOnlyDictionary<string, YamlField> values, string key, int line)
    {
        var text = Text(values, key);
        if (text is null && !values.ContainsKey(key))
            Fault(line, $"缺少“{key}”。请加上它。", $"\"{key}\" is missing. Add it.");
        else if (text is null && values[key].Value.Text is not null)
            Fault(values[key].Value.Line, $"“{key}”是空的。请写上。", $"\"{key}\" is empty. Fill it.");
        return text ?? "";
    }

    /// <summary>One scalar; null when absent or empty.</summary>
    private string? Text(IReadOnlyDictionary<string, YamlField> values, string key)
    {
        if (!values.TryGetValue(key, out var field))
            return null;
        if (field.Value.Text is null)
            Fault(field.Value.Line, $"“{key}”应是单个值，写成 {key}: 值。", $"\"{key}\" should be one value: {key}: value.");
        return string.IsNullOrEmpty(field.Value.Text) ? null : field.Value.Text;
    }

    private void AddDoubled(List<ManifestEntry> entries, Func<ManifestEntry, string> of, string key)
    {
        foreach (var doubled in entries.GroupBy(of, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            Fault(doubled.Line, $"{key}“{of(doubled)}”已有别的项用了。请改一个。", $"{key} \"{of(doubled)}\" is another item's. Change one.");
    }

    private void Fault(int line, (string Chinese, string English) text) => Fault(line, text.Chinese, text.English);

    private void Fault(int line, string chinese, string english) => faults.Add(new ImportFault(manifest, line, chinese, english));
}
