using System.Globalization;
using System.Text;

namespace ServiceBot.Bot.Channels.WeChat.Text;

/// <summary>A line of a list that can be tapped to send it (B7). Not documented for passive replies: the digit stands there for whom it does not work.</summary>
internal static class MenuLink
{
    // Would end the attribute or the parameter, or be read as an escape.
    private const string Escaped = "\"'<>&#%+";

    /// <param name="number">From 1.</param>
    public static string Of(int number, string text) => string.Create(
        CultureInfo.InvariantCulture, $"<a href=\"weixin://bizmsgmenu?msgmenucontent={Escape(text)}&msgmenuid={number}\">{Plain(number, text)}</a>");

    public static string Plain(int number, string text) => string.Create(CultureInfo.InvariantCulture, $"{number}. {Shown(text)}");

    /// <summary>Without anything that could be read as a mark of a link.</summary>
    public static string Shown(string text) => text.Replace('<', '＜').Replace('>', '＞').ReplaceLineEndings(" ");

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Escaped.Contains(character, StringComparison.Ordinal) || character <= ' ' || character == '\x7f')
                escaped.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }
}
