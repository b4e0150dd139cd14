using System.Globalization;

namespace ServiceBot.Search.Corpus;

/// <summary>Reads every document of one or more corpus paths and reports all that is wrong with them at once.</summary>
public static class CorpusReader
{
    /// <summary>A service asked for in fewer ways is warned of.</summary>
    internal const int FewestQuestions = 6;

    /// <param name="paths">Folders, whose <c>.md</c> and <c>.jsonl</c> files are read, or single files. <c>README.md</c> and
    /// <c>lexicon/</c> folders are not documents.</param>
    public static Corpus Read(IReadOnlyList<string> paths)
    {
        var documents = new List<Document>();
        var passages = new List<Passage>();
        var findings = new List<Finding>();
        var passedOver = 0;

        foreach (var file in paths.SelectMany(path => FilesOf(path, findings)).Distinct(StringComparer.Ordinal))
        {
            if (file.EndsWith(".jsonl", StringComparison.Ordinal))
                passedOver += PassageFile.Read(file, documents, passages, findings);
            else
                ReadMarkdown(file, documents, passages, findings);
        }

        if (documents.Count == 0 && paths.Count > 0 && findings.TrueForAll(finding => finding.Severity == Severity.Warning))
            findings.Add(new Finding(paths[0], 0, FindingCode.NoDocument));
        AddDoubledIds(documents, findings);
        AddDoubledTexts(passages, documents, findings);
        AddWeakServices(documents, passages, findings);
        return new Corpus(
            documents.OrderBy(document => document.Id, StringComparer.Ordinal).ToList(),
            passages.OrderBy(passage => passage.Document, StringComparer.Ordinal).ThenBy(passage => passage.Position).ToList(),
            findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ToList(),
            passedOver);
    }

    private static List<string> FilesOf(string path, List<Finding> findings)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
        {
            findings.Add(new Finding(path, 0, FindingCode.PathMissing));
            return [];
        }

        var before = findings.Count;
        var files = FilesIn(path, findings)
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".jsonl", StringComparison.Ordinal))
            .Where(file => !IsNoDocument(file))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0 && findings.Count == before)
            findings.Add(new Finding(path, 0, FindingCode.NoDocument));
        return files;
    }

    private static List<string> FilesIn(string folder, List<Finding> findings)
    {
        try
        {
            var files = Directory.GetFiles(folder).ToList();
            foreach (var inner in Directory.GetDirectories(folder).Where(inner => !IsPassedOver(Path.GetFileName(inner))))
                files.AddRange(FilesIn(inner, findings));
            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(folder, 0, FindingCode.Unreadable, exception.Message));
            return [];
        }
    }

    private static bool IsPassedOver(string folderName) => folderName == "lexicon" || folderName.StartsWith('.');

    private static bool IsNoDocument(string file) =>
        Path.GetFileName(file).Equals("README.md", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file).StartsWith('.');

    private static void ReadMarkdown(string file, List<Document> documents, List<Passage> passages, List<Finding> findings)
    {
        if (TextFile.Read(file, findings) is not { } text)
            return;
        AddControlCharacters(file, text, findings);

        if (SplitFrontMatter(text) is not var (yaml, body))
        {
            findings.Add(new Finding(file, 1, FindingCode.FrontMatterMissing));
            return;
        }

        var document = new FrontMatter(file, findings).Read(yaml, firstLine: 2);
        var bodyLine = 1 + text.AsSpan(0, text.Length - body.Length).Count('\n');
        var sections = MarkdownBody.Read(body, bodyLine);
        if (sections.All(section => section.Paragraphs.Count == 0))
        {
            findings.Add(new Finding(file, bodyLine, FindingCode.NoText));
            return;
        }

        if (document is null)
            return;
        AddEmptyHeadings(file, sections, findings);
        if (document.Kind == DocumentKind.Report && document.Years.Count == 0)
            findings.Add(new Finding(file, 1, FindingCode.ReportWithoutYear));
        documents.Add(document);
        passages.AddRange(PassageSplitter.Split(document, sections));
    }

    /// <summary>What stands between the first line, which is <c>---</c>, and the next such line, and what stands behind.</summary>
    private static (string Yaml, string Body)? SplitFrontMatter(string text)
    {
        var start = 0;
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is var found && found < 0 ? text.Length : found + 1;
            var isDashes = text.AsSpan(line, end - line).TrimEnd() is "---";
            if (line == 0 && !isDashes)
                return null;
            if (line == 0)
                start = end;
            else if (isDashes)
                return (text[start..line], text[end..]);
            line = end;
        }

        return null;
    }

    // One warning a line, however many stand in it.
    private static void AddControlCharacters(string file, string text, List<Finding> findings)
    {
        var (line, warned) = (1, 0);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                line++;
            }
            else if (char.IsControl(c) && c != '\t' && line != warned)
            {
                findings.Add(new Finding(file, line, FindingCode.ControlCharacter, "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
                warned = line;
            }
        }
    }

    private static void AddEmptyHeadings(string file, List<Section> sections, List<Finding> findings)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var hasSubsection = i + 1 < sections.Count && sections[i + 1].HeadingPath.Count > sections[i].HeadingPath.Count;
            if (sections[i].Paragraphs.Count == 0 && !hasSubsection)
                findings.Add(new Finding(file, sections[i].Line, FindingCode.EmptyHeading, sections[i].HeadingPath[^1]));
        }
    }

    private static void AddDoubledIds(List<Document> documents, List<Finding> findings)
    {
        foreach (var doubled in documents.GroupBy(document => document.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            foreach (var document in doubled.Skip(1))
                findings.Add(new Finding(document.Path, document.Line, FindingCode.DoubledId, document.Id));
        }
    }

    private static void AddDoubledTexts(List<Passage> passages, List<Document> documents, List<Finding> findings)
    {
        var documentOf = documents.DistinctBy(document => document.Id).ToDictionary(document => document.Id, StringComparer.Ordinal);
        var texts = passages.GroupBy(passage => passage.Document, StringComparer.Ordinal)
            .GroupBy(group => string.Join('\n', group.Select(passage => passage.Text)), StringComparer.Ordinal);
        foreach (var same in texts)
        {
            foreach (var doubled in same.Skip(1))
                findings.Add(new Finding(documentOf[doubled.Key].Path, documentOf[doubled.Key].Line, FindingCode.DoubledText, same.First().Key));
        }
    }

    private static void AddWeakServices(List<Document> documents, List<Passage> passages, List<Finding> findings)
    {
        var passagesOf = passages.ToLookup(passage => passage.Document, StringComparer.Ordinal);
        foreach (var service in documents.Where(document => document.Kind == DocumentKind.Service))
        {
            if (service.Questions.Count < FewestQuestions)
                findings.Add(new Finding(service.Path, 1, FindingCode.FewQuestions, service.Questions.Count.ToString(CultureInfo.InvariantCulture)));
            if (service.Sources.Count == 0)
                findings.Add(new Finding(service.Path, 1, FindingCode.ServiceWithoutSource));
            foreach (var source in service.Sources.Where(source => !passagesOf[source.Document].Any(source.Covers)))
                findings.Add(new Finding(service.Path, source.Line, FindingCode.SourceNotFound, $"{source.Document} / {source.Section}"));
        }
    }
}
