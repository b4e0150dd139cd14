using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>Reads the bare number of a line in a list: 1, １, 一, ①, 第一个.</summary>
internal static partial class ListNumber
{
    private const string Numerals = "一二三四五六七八九";

    /// <returns>1 to 9; null when it is something else, a year for instance.</returns>
    public static int? Of(string text)
    {
        if (text.Length > 20 || Bare().Match(text.Normalize(NormalizationForm.FormKC).Trim()) is not { Success: true } match)
            return null;
        var number = match.Groups["n"].Value;
        return Numerals.IndexOf(number, StringComparison.Ordinal) is >= 0 and var place ? place + 1 : int.Parse(number, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^[(（]?(?:第|选|我选)?(?<n>[1-9一二三四五六七八九])[)）]?(?:个|项|条|号)?[。.、!！]?$")]
    private static partial Regex Bare();
}
