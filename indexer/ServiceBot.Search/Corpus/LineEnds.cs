namespace ServiceBot.Search.Corpus;

/// <summary>What ends a line in our files: <c>\n</c>, <c>\r\n</c> and <c>\r</c>, as in editors, so that the line of a fault is the one they jump to.</summary>
public static class LineEnds
{
    /// <summary>The text with every line end as <c>\n</c>; U+0085, U+2028, U+2029 and form feeds are characters like others.</summary>
    public static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
