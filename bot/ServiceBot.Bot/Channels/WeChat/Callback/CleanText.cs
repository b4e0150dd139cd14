using System.Text;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>Text without what neither XML nor a database can hold: control characters other than tab and line ends, U+FFFE, U+FFFF and lone surrogates.</summary>
internal static class CleanText
{
    /// <returns>The text itself when there is nothing to clean. A lone surrogate becomes U+FFFD; the others are dropped.</returns>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]))
            {
                var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
                if (isPair)
                    clean.Append(text[at]).Append(text[++at]);
                else
                    clean.Append('\uFFFD');
            }
            else if (IsText(text[at]))
            {
                clean.Append(text[at]);
            }
        }

        return clean.ToString();
    }

    private static bool IsClean(string text) => text.All(c => IsText(c) && !char.IsSurrogate(c));

    private static bool IsText(char c) => c is '\t' or '\n' or '\r' || (!char.IsControl(c) && c < '\uFFFE');
}
