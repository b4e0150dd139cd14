using System.Globalization;
using System.Text;

namespace ServiceBot.Bot.Channels.WeChat.Text;

/// <summary>Parts a text where a reader would: behind a sentence, else between two characters as people see them.</summary>
internal static class TextCut
{
    private const string Ends = "。！？；!?\n";
    private const string Opening = "“「『（《";
    private const string Closing = "”」』）》";

    /// <summary>Where the first part ends.</summary>
    /// <param name="usual">The last sentence end up to here is taken, in UTF-16 units, at least 1.</param>
    /// <param name="most">Without one, the first up to here; without that, here. At least <paramref name="usual"/>.</param>
    /// <returns>UTF-16 units; the whole length when the text is no longer than <paramref name="usual"/>.</returns>
    public static int EndOfPart(string text, int usual, int most)
    {
        if (text.Length <= usual)
            return text.Length;
        var (whole, any, later) = (0, 0, 0);
        var depth = 0;
        for (var i = 0; i < text.Length && i < most && later == 0; i++)
        {
            depth = Opening.Contains(text[i], StringComparison.Ordinal) ? depth + 1 : Closing.Contains(text[i], StringComparison.Ordinal) ? Math.Max(0, depth - 1) : depth;
            if (!IsEnd(text, i))
                continue;
            if (i >= usual)
                later = i + 1;
            else
                (whole, any) = (depth == 0 ? i + 1 : whole, i + 1);
        }

        return whole > 0 ? whole : any > 0 ? any : later > 0 ? later : Graphemes(text, most);
    }

    /// <summary>Parts of a text, each within both bounds.</summary>
    /// <param name="most">UTF-16 units, at least 20.</param>
    /// <param name="mostUtf8Bytes">At least 80.</param>
    /// <returns>Empty for a blank text.</returns>
    public static IEnumerable<string> Parts(string text, int most, int mostUtf8Bytes)
    {
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var fits = Math.Min(Fitting(rest, mostUtf8Bytes), most);
            var end = EndOfPart(rest, fits, fits);
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }
    }

    /// <summary>How much of a text fits, at a border between characters as people see them; at least one of them.</summary>
    /// <returns>UTF-16 units.</returns>
    public static int Fitting(string text, int mostUtf8Bytes)
    {
        var (end, bytes) = (0, 0);
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(end, length));
            if (bytes > mostUtf8Bytes && end > 0)
                return end;
            end += length;
        }

        return end;
    }

    private static bool IsEnd(string text, int at)
    {
        // A closing mark belongs to the sentence before it.
        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        return !Closing.Contains(next, StringComparison.Ordinal) && !Ends.Contains(next, StringComparison.Ordinal)
            ? Ends.Contains(text[at], StringComparison.Ordinal) || (Closing.Contains(text[at], StringComparison.Ordinal) && at > 0 && Ends.Contains(text[at - 1], StringComparison.Ordinal))
            : at + 1 == text.Length && Ends.Contains(text[at], StringComparison.Ordinal);
    }

    private static int Graphemes(string text, int most)
    {
        var end = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > most && end > 0)
                return end;
            end += length;
        }

        return end;
    }
}
