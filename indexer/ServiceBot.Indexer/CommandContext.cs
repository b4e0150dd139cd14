using System.CommandLine;

namespace ServiceBot.Indexer;

/// <summary>What every verb works with.</summary>
/// <param name="Out">Results only.</param>
/// <param name="Error">Progress, findings, errors.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Language of messages: <c>zh</c> (default) or <c>en</c>. Recursive on the root command.</summary>
    public static Option<string> Lang { get; } = new("--lang") { Recursive = true };

    /// <summary>The message in the language asked for.</summary>
    public static string Say(ParseResult arguments, string chinese, string english) =>
        IsEnglish(arguments) ? english : chinese;

    public static bool IsEnglish(ParseResult arguments) => arguments.GetValue(Lang) == "en";
}
