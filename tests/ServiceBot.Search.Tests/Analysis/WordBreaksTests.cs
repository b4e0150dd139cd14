using Icu;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class WordBreaksTests
{
    [SkippableFact]
    public void Cut_NativeAndIcuNet_CutAlike()
    {
        var functions = NativeBreakFunctions.Find(Wrapper.IcuVersion);
        Skip.If(functions is null, "ICU's library has no usual name here; icu.net is used instead.");
        using var native = new NativeWordBreaks(functions);
        using var icuNet = new IcuNetWordBreaks();

        foreach (var text in NastyText.Strings(seed: 2019, count: 500, longest: 60).Append(new string('老', 5000)))
            Assert.Equal(icuNet.Cut(text).ToArray(), native.Cut(text).ToArray());
    }

    [Fact]
    public void Cut_EmptyText_HasNoCut()
    {
        using var breaks = WordBreaks.Open();

        Assert.True(breaks.Cut("").IsEmpty);
    }

    [Fact]
    public void Find_VersionThatIsNotThere_IsNull()
    {
        Assert.Null(NativeBreakFunctions.Find("7.1"));
    }
}
