using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace ServiceBot.Indexer.Usage;

/// <summary>Says in Chinese what System.CommandLine says in English; messages of our own pass unchanged.</summary>
internal static partial class ParserMessage
{
    private static readonly (string English, string Chinese)[] Forms =
    [
        ("^Required argument missing for option: '(.+)'\\.$", "$1 后面缺少值。"),
        ("^Required argument missing for command: '(.+)'\\.$", "$1 缺少参数。"),
        ("^Option '(.+)' is required\\.$", "缺少 $1。"),
        ("^Option '(.+)' expects a single argument but \\d+ were provided\\.$", "$1 只能写一次。"),
        ("^Cannot parse argument '(.*)' for option '(.+)' as expected type '.+'\\.?$", "$2 的值“$1”形式不对。"),
        ("^Argument '(.*)' not recognized\\. Must be one of: (.+)$", "“$1”不对，可用的值：$2"),
    ];

    public static string Of(ParseError error, CommandContext context)
    {
        var text = WhiteSpace().Replace(error.Message, " ").Trim();
        if (text.StartsWith("Argument '", StringComparison.Ordinal) && OptionOf(error.SymbolResult) is { } option)
            return $"{option}: {Translate(text, context)}";
        return Translate(text, context);
    }

    private static string Translate(string text, CommandContext context)
    {
        if (context.English)
            return text;
        foreach (var (english, chinese) in Forms)
        {
            var match = Regex.Match(text, english, RegexOptions.CultureInvariant);
            if (match.Success)
                return match.Result(chinese);
        }

        return text;
    }

    // A value that is not allowed is told without its option.
    private static string? OptionOf(SymbolResult? result) => (result as OptionResult ?? result?.Parent as OptionResult)?.Option.Name;

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
