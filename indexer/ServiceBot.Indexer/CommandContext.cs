using System.CommandLine;

namespace ServiceBot.Indexer;

/// <summary>What every verb works with.</summary>
/// <param name="Out">Results only.</param>
/// <param name="Error">Progress, findings, errors.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Language of messages: <c>zh</c> (default) or <c>en</c>. Recursive on the root command.</summary>
    public static Option<string> Lang { get; } = CreateLang();

    /// <summary>Whether English was asked for; known before the arguments are parsed, so that help and usage errors speak it too.</summary>
    public bool English { get; init; }

    public Func<Stream> OpenStandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>The text in the language asked for.</summary>
    public string Text(string chinese, string english) => English ? english : chinese;

    private static Option<string> CreateLang()
    {
        var option = new Option<string>("--lang")
        {
            Recursive = true,
            HelpName = "zh|en",
            Description = "消息的语言，默认 zh / language of messages, zh by default",
        };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }
}
