using ServiceBot.Indexer.Importing;

namespace ServiceBot.Indexer.Tests.Importing;

public sealed class HeaderValuesTests
{
    [Theory]
    [InlineData("2019", new[] { 2019 })]
    [InlineData("2018,2017", new[] { 2017, 2018 })]
    [InlineData("2017、2018年", new[] { 2017, 2018 })]
    [InlineData("2013-2015 2014", new[] { 2013, 2014, 2015 })]
    [InlineData("", new int[0])]
    public void Years_WrittenInAnyWay_AreRead(string text, int[] expected)
    {
        Assert.Equal(expected, HeaderValues.Years([text]));
    }

    [Theory]
    [InlineData("19")]
    [InlineData("1900")]
    [InlineData("2015-2013")]
    [InlineData("2013-2014-2015")]
    [InlineData("去年")]
    public void Years_NoYear_IsNull(string text)
    {
        Assert.Null(HeaderValues.Years([text]));
    }
}
