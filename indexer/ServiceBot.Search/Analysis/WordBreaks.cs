using Icu;

namespace ServiceBot.Search.Analysis;

/// <summary>Opens ICU's word boundaries the quickest way there is on this machine.</summary>
internal static class WordBreaks
{
    private static readonly NativeBreakFunctions? Native = NativeBreakFunctions.Find(Wrapper.IcuVersion);

    public static IWordBreaks Open() => Native is null ? new IcuNetWordBreaks() : new NativeWordBreaks(Native);
}
