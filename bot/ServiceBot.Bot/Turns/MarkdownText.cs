using System.Text;

namespace ServiceBot.Bot.Turns;

/// <summary>Writes plain text as Markdown that shows exactly that text: nothing in it becomes a link, an image, a heading or a list.</summary>
/// <remarks>Escapes are CommonMark's (2.4); what GitHub's dialect links by itself (addresses, www., mail) is broken up the same way.</remarks>
internal static class MarkdownText
{
    private const string Always = "\\`*_[]<>&#|~!$^@(";

    /// <summary>Adds a text; each of its lines becomes a paragraph.</summary>
    public static StringBuilder AppendPlain(this StringBuilder markdown, ReadOnlySpan<char> text)
    {
        var isLineStart = markdown.Length == 0 || markdown[^1] == '\n';
        var isNumber = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r')
            {
                if (markdown.Length > 0 && markdown[^1] != '\n')
                    markdown.Append("\n\n");
                (isLineStart, isNumber) = (true, false);
                continue;
            }

            if (isLineStart && c is ' ' or '\t')
                continue;
            if (IsActive(text, i, isLineStart, isNumber))
                markdown.Append('\\');
            markdown.Append(c);
            isNumber = char.IsAsciiDigit(c) && (isLineStart || isNumber);
            isLineStart = false;
        }

        return markdown;
    }

    private static bool IsActive(ReadOnlySpan<char> text, int i, bool isLineStart, bool isNumber) => text[i] switch
    {
        var c when Always.Contains(c, StringComparison.Ordinal) => true,
        '-' => isLineStart,
        '+' or '=' => isLineStart || IsSame(text, i, i - 1) || IsSame(text, i, i + 1),
        ')' => isNumber,
        '.' => isNumber || IsAsciiLetter(text, i - 1) || IsAsciiLetter(text, i + 1),
        ':' => i + 1 < text.Length && text[i + 1] == '/',
        _ => false,
    };

    private static bool IsSame(ReadOnlySpan<char> text, int i, int other) => other >= 0 && other < text.Length && text[other] == text[i];

    private static bool IsAsciiLetter(ReadOnlySpan<char> text, int i) => i >= 0 && i < text.Length && char.IsAsciiLetter(text[i]);
}
