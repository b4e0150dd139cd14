using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ServiceBot.Indexer.Usage;

/// <summary>Help of the program and of each verb, examples first, in the language asked for.</summary>
internal sealed class HelpText(CommandContext context)
{
    private static readonly string[] ProgramExamples = ["indexer build", "indexer ask '老西门街道有哪些为老服务'"];

    public static Option CreateOption(CommandContext context) => new HelpOption("--help", "-h")
    {
        Description = context.Text("显示帮助", "shows this help"),
        Action = new ShowHelp(context),
    };

    /// <summary>What the program says when it is called without arguments.</summary>
    public void WriteShort(RootCommand root)
    {
        WriteHead(root, ProgramExamples);
        WriteRows(context.Text("命令", "Verbs"), root.Subcommands.Select(VerbRow));
        context.Out.WriteLine(context.Text("全部选项：indexer -h；某个命令的选项：indexer 命令 -h", "All options: indexer -h; those of a verb: indexer VERB -h"));
    }

    public void Write(Command command)
    {
        var verb = command as VerbCommand;
        WriteHead(command, command is RootCommand ? ProgramExamples : verb?.Examples ?? []);
        context.Out.WriteLine($"{context.Text("用法", "Usage")}: {Synopsis(command, verb)}");
        context.Out.WriteLine();
        WriteRows(context.Text("命令", "Verbs"), command.Subcommands.Select(VerbRow));
        WriteRows(context.Text("参数", "Arguments"), command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        var options = command.Options.Concat(Inherited(command)).Where(option => !option.Hidden);
        WriteRows(context.Text("选项", "Options"), options.Select(option => (Label(option), option.Description ?? "")));
        if (command is RootCommand)
            WriteRows(context.Text("退出码", "Exit codes"), ExitCodeRows());
    }

    private void WriteHead(Command command, IReadOnlyList<string> examples)
    {
        context.Out.WriteLine(command.Description);
        context.Out.WriteLine();
        if (examples.Count == 0)
            return;
        context.Out.WriteLine(context.Text("示例:", "Examples:"));
        foreach (var example in examples)
            context.Out.WriteLine($"  {example}");
        context.Out.WriteLine();
    }

    private void WriteRows(string heading, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        var width = all.Max(row => row.Left.Length) + 2;
        context.Out.WriteLine($"{heading}:");
        foreach (var (left, right) in all)
            context.Out.WriteLine($"  {left.PadRight(width)}{right}");
        context.Out.WriteLine();
    }

    private IEnumerable<(string Left, string Right)> ExitCodeRows() =>
    [
        ("0", context.Text("完成", "done")),
        ("1", context.Text("完成，但有问题或没有结果", "done, but with problems or without a match")),
        ("2", context.Text("用法不对", "wrong usage")),
        ("3", context.Text("输入读不了或有错", "input unreadable or faulty")),
        ("4", context.Text("索引缺失、损坏或格式不同", "index missing, damaged or of another format")),
        ("5", context.Text("配置或环境问题", "configuration or environment")),
        ("130", context.Text("被中断", "interrupted")),
    ];

    private string Synopsis(Command command, VerbCommand? verb)
    {
        var operands = command is RootCommand ? "VERB" : verb?.Synopsis ?? string.Join(' ', command.Arguments.Select(argument => argument.Name));
        var name = command is RootCommand ? "indexer" : $"indexer {command.Name}";
        return string.Join(' ', new[] { name, operands, context.Text("[选项]", "[options]") }.Where(part => part.Length > 0));
    }

    private static (string, string) VerbRow(Command command) => (command.Name, command.Description ?? "");

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);

    private static string Label(Option option)
    {
        var names = option.Aliases.Order(StringComparer.Ordinal).Append(option.Name);
        return string.Join(", ", names) + (option.HelpName is { } value ? $" {value}" : "");
    }

    private sealed class ShowHelp(CommandContext context) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult arguments)
        {
            new HelpText(context).Write(arguments.CommandResult.Command);
            return ExitCode.Done;
        }
    }
}
