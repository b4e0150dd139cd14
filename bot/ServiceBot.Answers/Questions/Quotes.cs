namespace ServiceBot.Answers.Questions;

/// <summary>Finds titles and quotations in a question; what stands in them is meant literally.</summary>
internal static class Quotes
{
    private const string Opening = "《〈「『“【\"";
    private const string Closing = "》〉」』”】\"";

    /// <summary>Where the quotation that begins at <paramref name="at"/> ends, exclusive; <paramref name="at"/> itself when none begins there or it is not closed.</summary>
    public static int EndAt(string text, int at)
    {
        var kind = Opening.IndexOf(text[at], StringComparison.Ordinal);
        var close = kind < 0 ? -1 : text.IndexOf(Closing[kind], at + 1);
        return close < 0 ? at : close + 1;
    }

    /// <summary>Whether a quotation holds the character at <paramref name="index"/>.</summary>
    public static bool Hold(string text, int index)
    {
        for (var i = 0; i <= index; i++)
        {
            var end = EndAt(text, i);
            if (end > index)
                return true;
            i = Math.Max(i, end - 1);
        }

        return false;
    }
}
