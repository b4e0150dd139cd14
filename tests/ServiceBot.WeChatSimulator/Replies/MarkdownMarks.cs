using System.Text.RegularExpressions;

namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>Finds Markdown, which WeChat shows as it is written.</summary>
internal static partial class MarkdownMarks
{
    /// <summary>The first mark found; null: none.</summary>
    public static string? Find(string text) => Marks().Match(text) is { Success: true } match ? match.Value.Trim() : null;

    [GeneratedRegex(
        """
        (?<bold>\*\*[^\s*][^*\n]*\*\*|__[^\s_][^_\n]*__)
        |(?<struck>~~[^~\n]+~~)
        |(?<code>`[^`\n]+`|^```)
        |(?<link>!?\[[^\]\n]*\]\([^)\n]*\)|^\[[^\]\n]+\]:\s)
        |(?<heading>^\#{1,6}[ \t])
        |(?<list>^[ \t]*[-*+][ \t])
        |(?<quote>^>[ \t]?)
        |(?<table>^\|.*\|[ \t]*$)
        |(?<rule>^(?:-{3,}|\*{3,}|_{3,})[ \t]*$)
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marks();
}
