using System.CommandLine;
using ServiceBot.Indexer.Usage;
using ServiceBot.Indexer.Verbs;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer;

/// <summary>The command line <c>indexer</c>: from arguments to an exit code.</summary>
internal static class IndexerCommandLine
{
    /// <param name="output">Results.</param>
    /// <param name="error">Everything else.</param>
    /// <param name="openInput">Standard input, for <c>--input -</c>; the process's own when null.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, TimeProvider clock, Func<Stream>? openInput = null)
    {
        var context = new CommandContext(output, error, clock)
        {
            English = AsksForEnglish(args),
            OpenStandardInput = openInput ?? Console.OpenStandardInput,
        };
        var arguments = CreateRoot(context).Parse(
            args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (arguments.Action is not { ClearsParseErrors: true } && UsageErrors.Of(arguments, context) is { Count: > 0 } errors)
        {
            foreach (var line in errors)
                error.WriteLine(line);
            return ExitCode.Usage;
        }

        return Invoke(arguments, context);
    }

    private static int Invoke(ParseResult arguments, CommandContext context)
    {
        try
        {
            return arguments.Invoke(new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (CommandException exception)
        {
            context.Error.WriteLine(exception.Message);
            return exception.ExitCode;
        }
        catch (IndexException exception)
        {
            context.Error.WriteLine(context.Text(exception.Chinese, exception.Message));
            return ExitCode.Index;
        }
    }

    private static RootCommand CreateRoot(CommandContext context)
    {
        var root = new RootCommand(context.Text(
            "把街道工作报告和服务说明建成索引，查找段落，回答问题。",
            "Builds an index from sub-district reports and service descriptions, searches it and answers from it."));
        root.Options.Clear();
        root.Options.Add(CommandContext.Lang);
        root.Options.Add(HelpText.CreateOption(context));
        root.Options.Add(VersionText.CreateOption(context));
        root.Subcommands.Add(ImportCommand.Create(context));
        root.Subcommands.Add(BuildCommand.Create(context));
        root.Subcommands.Add(SearchCommand.Create(context));
        root.Subcommands.Add(AskCommand.Create(context));
        root.Subcommands.Add(EvalCommand.Create(context));
        root.Subcommands.Add(LintCommand.Create(context));
        root.Subcommands.Add(StatsCommand.Create(context));
        root.SetAction(_ =>
        {
            new HelpText(context).WriteShort(root);
            return ExitCode.Done;
        });
        return root;
    }

    private static bool AsksForEnglish(IReadOnlyList<string> args)
    {
        var options = args.TakeWhile(argument => argument != "--").ToList();
        return options.Contains("--lang=en", StringComparer.Ordinal)
            || options.Contains("--lang:en", StringComparer.Ordinal)
            || options.Zip(options.Skip(1)).Any(pair => pair is ("--lang", "en"));
    }
}
