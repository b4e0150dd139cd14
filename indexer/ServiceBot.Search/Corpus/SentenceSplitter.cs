namespace ServiceBot.Search.Corpus;

/// <summary>Cuts a text at the ends of its sentences.</summary>
public static class SentenceSplitter
{
    private const string Terminals = "。！？!?…";
    private const string Closers = "”’」』）)】》";

    /// <summary>Sentences in order, without surrounding white space; together they hold every other character of the text.</summary>
    /// <remarks>A line end ends a sentence too. Marks inside brackets or quotation marks end one only with the closing mark behind them.</remarks>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && !Terminals.Contains(text[i]))
                continue;
            var end = i + 1;
            while (end < text.Length && text[i] != '\n' && (Closers.Contains(text[end]) || Terminals.Contains(text[end])))
                end++;
            if (Trim(text, start, end) is { } sentence)
                yield return sentence;
            start = end;
            i = end - 1;
        }

        if (Trim(text, start, text.Length) is { } rest)
            yield return rest;
    }

    /// <summary>Whether a text ends as a sentence does, so that what follows is a new one.</summary>
    internal static bool IsFinished(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text.Length > 0 && (Terminals.Contains(text[^1]) || Closers.Contains(text[^1]) || text[^1] is '；' or ';' or '：' or ':');
    }

    private static TextSpan? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > start ? new TextSpan(start, end) : null;
    }
}
