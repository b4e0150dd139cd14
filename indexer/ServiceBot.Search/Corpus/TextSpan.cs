namespace ServiceBot.Search.Corpus;

/// <summary>A stretch of a text in UTF-16 units, <paramref name="End"/> exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string Of(string text) => text[Start..End];
}
