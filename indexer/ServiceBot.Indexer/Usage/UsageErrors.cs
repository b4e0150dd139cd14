using System.CommandLine;
using System.CommandLine.Parsing;

namespace ServiceBot.Indexer.Usage;

/// <summary>Says what is wrong with a command line, with the nearest guess for a mistyped name.</summary>
internal static class UsageErrors
{
    /// <summary>Lines to show, the way to the help last; empty when nothing is wrong.</summary>
    public static IReadOnlyList<string> Of(ParseResult arguments, CommandContext context)
    {
        var lines = UnknownOptions(arguments, context).ToList();
        if (lines.Count == 0)
            lines.AddRange(UnmatchedTokens(arguments, context));
        if (lines.Count == 0)
            lines.AddRange(arguments.Errors.Select(error => ParserMessage.Of(error, context)).Distinct(StringComparer.Ordinal));
        if (lines.Count > 0)
        {
            var help = arguments.CommandResult.Command is RootCommand ? "indexer -h" : $"indexer {arguments.CommandResult.Command.Name} -h";
            lines.Add(context.Text($"用法见 {help}", $"For usage: {help}"));
        }

        return lines;
    }

    // The parser takes an unknown option for a question or an option's value; nobody means that without "--" before it.
    private static IEnumerable<string> UnknownOptions(ParseResult arguments, CommandContext context)
    {
        var known = OptionNames(arguments.CommandResult.Command);
        var before = "";
        foreach (var token in arguments.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Argument && LooksLikeOption(token.Value))
                yield return known.Contains(token.Value, StringComparer.Ordinal)
                    ? context.Text($"{before} 后面缺少值。", $"{before} lacks its value.")
                    : Unknown(token.Value.Split('=', ':')[0], known, context);
            before = token.Value;
        }
    }

    private static string Unknown(string name, List<string> known, CommandContext context) => NearestName.Of(name, known) is { } guess
        ? context.Text($"没有 {name} 这个选项。是不是想用 {guess}？", $"There is no option {name}. Did you mean {guess}?")
        : context.Text($"没有 {name} 这个选项。如果它是内容而不是选项，请在前面加上 -- 。", $"There is no option {name}. If it is text and no option, put -- before it.");

    private static IEnumerable<string> UnmatchedTokens(ParseResult arguments, CommandContext context)
    {
        if (arguments.UnmatchedTokens.Count == 0)
            yield break;
        var token = arguments.UnmatchedTokens[0];
        var command = arguments.CommandResult.Command;
        if (command is not RootCommand)
        {
            yield return context.Text($"多出了“{token}”。内容里有空格时，请用引号把它整个括起来。", $"Unexpected \"{token}\". Put quotes around a text with spaces.");
            yield break;
        }

        var guess = NearestName.Of(token, command.Subcommands.Select(verb => verb.Name));
        yield return guess is null
            ? context.Text($"没有 {token} 这个命令。", $"There is no verb {token}.")
            : context.Text($"没有 {token} 这个命令。是不是想用 {guess}？", $"There is no verb {token}. Did you mean {guess}?");
    }

    private static bool LooksLikeOption(string token) =>
        token.Length > 1 && token[0] == '-' && (token[1] == '-' || char.IsAsciiLetter(token[1]));

    private static List<string> OptionNames(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .SelectMany(option => option.Aliases.Append(option.Name))
            .ToList();
}
