using System.Text;
using ServiceBot.Search;

namespace ServiceBot.Indexer.Importing;

/// <summary>Makes source files into corpus files: all of them, or none when one is faulty.</summary>
internal sealed class Import(ImportRequest request)
{
    private const int LongestTitle = 80;

    private static readonly string[] Endings = [".txt", ".md"];

    private readonly List<ImportFault> _faults = [];

    /// <summary>Everything that is wrong; when it is not empty, nothing may be written.</summary>
    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>Reads and checks everything; writes nothing.</summary>
    public IReadOnlyList<ImportedFile> Prepare()
    {
        var entries = ReadManifest();
        var prepared = request.Files.Select(file => Prepare(file, entries)).OfType<ImportedFile>().ToList();
        foreach (var doubled in prepared.GroupBy(file => file.Target, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            Fault(doubled.File, ($"id“{doubled.Header.Id}”已有别的文件用了。请改名，或用 --manifest 写出 id。", $"id \"{doubled.Header.Id}\" is another file's. Rename it, or give ids in a --manifest."));
        return prepared.ConvertAll(WithOutcome);
    }

    /// <summary>Writes what has changed; each file is written beside and then moved, so that none is ever half there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static void Write(IReadOnlyList<ImportedFile> files)
    {
        foreach (var file in files.Where(file => file.Outcome != ImportOutcome.Unchanged))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Target)!);
            var beside = file.Target + ".importing";
            File.WriteAllText(beside, file.Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, file.Target, overwrite: true);
        }
    }

    private List<ManifestEntry>? ReadManifest()
    {
        if (request.Manifest is not { } manifest)
            return null;
        var source = SourceTextReader.Read(manifest, ProjectPaths.Resolve(manifest), _faults);
        if (source is null)
            return null;
        var entries = new ImportManifest(manifest, _faults).Read(source.Text);
        _faults.Sort((one, other) => one.Line.CompareTo(other.Line));
        return entries;
    }

    private ImportedFile? Prepare(string file, List<ManifestEntry>? entries)
    {
        if (Directory.Exists(ProjectPaths.Resolve(file)))
            return Fault(file, ("这是文件夹。请写出里面的文件。", "this is a folder. Name the files in it."));
        var ending = Path.GetExtension(file).ToLowerInvariant();
        if (!Endings.Contains(ending, StringComparer.Ordinal))
            return Fault(file, ("只读 .txt 和 .md。请先另存为文本。", "only .txt and .md are read. Save it as text first."));
        if (SourceTextReader.Read(file, ProjectPaths.Resolve(file), _faults) is not { } source)
            return null;
        if (ending == ".md" && source.Text.StartsWith("---\n", StringComparison.Ordinal))
            return Fault(file, ("已有说明区，是现成的知识文档。直接放进知识文件夹，再用 build。", "it has front matter and is a corpus file already. Put it into the knowledge folder and build."));
        if (HeaderOf(file, source, entries) is not { } header)
            return null;

        var body = BodyMarkdown.Of(source.Text, header.Title, header.Published, keepsParagraphs: ending == ".md");
        var target = Path.Combine(ProjectPaths.Resolve(request.Folder), header.Id + ".md");
        return new ImportedFile(file, target, header.ToYaml() + body.Markdown, header, source, body);
    }

    private DocumentHeader? HeaderOf(string file, SourceText source, List<ManifestEntry>? entries)
    {
        if (entries?.Find(entry => entry.File == Path.GetFileName(file)) is { } entry)
            return entry.Header;
        if (request.Manifest is not null && !request.Describes)
        {
            // A manifest that could not be read has been reported; its files are not faulty for that.
            return entries is null || _faults.Any(fault => fault.Path == request.Manifest)
                ? null
                : Fault<DocumentHeader>(file, ($"{request.Manifest} 里没有 file 是“{Path.GetFileName(file)}”的一项。请加一项，或用 --id、--title、--years 等说明。", $"no item of {request.Manifest} has file \"{Path.GetFileName(file)}\". Add one, or describe it by --id, --title, --years and so on."));
        }

        var id = request.Id ?? Path.GetFileNameWithoutExtension(file);
        var years = HeaderValues.Years(request.Years);
        if (!DocumentHeader.IsId(id))
            Fault(file, ImportTexts.WrongId(id));
        if (years is null)
            Fault(file, ImportTexts.WrongYears(string.Join(' ', request.Years)));
        return new DocumentHeader
        {
            Id = id, Title = request.Title ?? FirstLine(source.Text), Street = request.Street, District = request.District, Years = years ?? [],
        };
    }

    private static string FirstLine(string text)
    {
        var line = text.Split('\n').Select(line => line.Trim().TrimStart('#').Trim()).First(line => line.Length > 0);
        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }

    private ImportedFile WithOutcome(ImportedFile file)
    {
        if (!File.Exists(file.Target))
            return file with { Outcome = ImportOutcome.Added };
        try
        {
            if (File.ReadAllText(file.Target) == file.Content)
                return file with { Outcome = ImportOutcome.Unchanged };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fault(file.Target, ($"读不了：{exception.Message} 请检查权限。", $"cannot be read: {exception.Message} Check its permissions."));
        }

        if (!request.Overwrites)
            Fault(file.File, ($"{file.Target} 已有，内容不同。要改写请加 --yes。", $"{file.Target} is there with other content. Add --yes to overwrite it."));
        return file with { Outcome = ImportOutcome.Replaced };
    }

    private ImportedFile? Fault(string file, (string Chinese, string English) text) => Fault<ImportedFile>(file, text);

    private T? Fault<T>(string file, (string Chinese, string English) text)
        where T : class
    {
        _faults.Add(new ImportFault(file, 0, text.Chinese, text.English));
        return null;
    }
}
