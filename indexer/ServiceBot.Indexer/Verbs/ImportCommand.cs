using System.CommandLine;
using ServiceBot.Indexer.Importing;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search;

namespace ServiceBot.Indexer.Verbs;

/// <summary><c>import FILE… --to DIR</c>: source files into corpus files, text verbatim.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE") { Description = context.Text("源文件，.txt 或 .md", "source files, .txt or .md"), Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = context.Text("写到哪个文件夹", "folder to write to"), Required = true, HelpName = "DIR" };
        var manifest = new Option<string?>("--manifest") { Description = context.Text("YAML 列表，每项：id file title street district years published", "YAML list of items: id file title street district years published"), HelpName = "YAML" };
        var id = new Option<string?>("--id") { Description = context.Text("文档 id；不写就用文件名", "id of the document; the file's name by default") };
        var title = new Option<string?>("--title") { Description = context.Text("标题；不写就用第一行", "title; the first line by default") };
        var street = new Option<string?>("--street") { Description = context.Text("街道", "sub-district") };
        var district = new Option<string?>("--district") { Description = context.Text("区", "district") };
        var years = new Option<string[]>("--years") { Description = context.Text("正文说的年份，如 2017,2018 或 2013-2017", "years the text speaks of, such as 2017,2018 or 2013-2017"), AllowMultipleArgumentsPerToken = true };
        var yes = new Option<bool>("--yes") { Description = context.Text("已有的文件内容不同时改写", "overwrites files with other content") };
        var command = new VerbCommand("import", context.Text("把源文件变成知识文件，正文一字不改", "turns source files into corpus files, their text verbatim"))
        {
            Examples = ["indexer import 报告.txt --to knowledge/reports --id yangpu-example-2019 --street 某某街道 --district 杨浦区 --years 2019"],
        };
        command.Arguments.Add(files);
        foreach (var option in new Option[] { to, manifest, id, title, street, district, years, yes })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(manifest) is null && result.GetValue(files) is { Length: > 1 }
                && (result.GetValue(id) is not null || result.GetValue(title) is not null))
                result.AddError(context.Text("--id 和 --title 只能用于一个文件；多个文件请用 --manifest。", "--id and --title go with one file; for several use --manifest."));
        });
        command.SetAction(arguments => Run(context, new ImportRequest(arguments.GetValue(files)!, arguments.GetValue(to)!)
        {
            Manifest = arguments.GetValue(manifest),
            Id = arguments.GetValue(id),
            Title = arguments.GetValue(title),
            Street = arguments.GetValue(street),
            District = arguments.GetValue(district),
            Years = arguments.GetValue(years) ?? [],
            Overwrites = arguments.GetValue(yes),
        }));
        return command;
    }

    private static int Run(CommandContext context, ImportRequest request)
    {
        var import = new Import(request);
        var files = import.Prepare();
        if (import.Faults.Count > 0)
        {
            foreach (var fault in import.Faults)
                context.Error.WriteLine(fault.Describe(context.English));
            context.Error.WriteLine(context.Text(
                $"有 {import.Faults.Count} 处问题，什么都没有写。改好后再运行一次。",
                $"{import.Faults.Count} fault(s); nothing was written. Mend them and run again."));
            return ExitCode.Input;
        }

        try
        {
            Import.Write(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine(context.Text(
                $"{request.Folder}: 写不了：{exception.Message} 请检查权限和磁盘空间，或换一个 --to。",
                $"{request.Folder}: cannot be written: {exception.Message} Check permissions and disk space, or choose another --to."));
            return ExitCode.Environment;
        }

        foreach (var line in ImportSummary.Lines(files, ProjectPaths.Resolve(request.Folder), context.English))
            context.Error.WriteLine(line);
        return ExitCode.Done;
    }
}
