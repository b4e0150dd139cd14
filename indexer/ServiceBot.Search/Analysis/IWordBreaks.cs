namespace ServiceBot.Search.Analysis;

/// <summary>ICU's word boundaries, by its dictionary where there is no white space. Not thread-safe.</summary>
internal interface IWordBreaks : IDisposable
{
    /// <summary>Where words and what lies between them end, rising, the end of the text last. Valid until the next call.</summary>
    ReadOnlySpan<int> Cut(ReadOnlySpan<char> text);
}
