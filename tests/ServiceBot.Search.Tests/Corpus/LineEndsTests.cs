using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class LineEndsTests
{
    [Theory]
    [InlineData("一\n二", "一\n二")]
    [InlineData("一\r\n二\r\n", "一\n二\n")]
    [InlineData("一\r二\r\r\n三", "一\n二\n\n三")]
    [InlineData("一\u0085二\u2028三\u2029四\f五\v六", "一\u0085二\u2028三\u2029四\f五\v六")]
    public void Normalise_AnyText_KnowsThreeLineEnds(string text, string normalised)
    {
        Assert.Equal(normalised, LineEnds.Normalise(text));
    }
}
