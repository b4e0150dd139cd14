using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class YearsTests
{
    [Theory]
    [InlineData("", new int[0])]
    [InlineData("2014年给独居困难老人发安全包", new[] { 2014 })]
    [InlineData("2014年度工作", new[] { 2014 })]
    [InlineData("2014 年", new[] { 2014 })]
    [InlineData("2018-2019年", new[] { 2018, 2019 })]
    [InlineData("2013至2015年", new[] { 2013, 2014, 2015 })]
    [InlineData("2013年到2015年", new[] { 2013, 2014, 2015 })]
    [InlineData("2016—2018年", new[] { 2016, 2017, 2018 })]
    [InlineData("2017年总结和2018年安排，2017年", new[] { 2017, 2018 })]
    [InlineData("1958年建成", new[] { 1958 })]
    [InlineData("12014年", new int[0])]
    [InlineData("2014户", new int[0])]
    [InlineData("21年", new int[0])]
    [InlineData("3000年", new int[0])]
    [InlineData("2019-2015年", new[] { 2015, 2019 })]
    [InlineData("二〇一四年", new[] { 2014 })]
    [InlineData("２０１４年", new[] { 2014 })]
    [InlineData("20１４年", new[] { 2014 })]
    [InlineData("20٣٤年", new int[0])]
    public void NamedIn_Text_FindsYears(string text, int[] years)
    {
        Assert.Equal(years, Years.NamedIn(text));
    }
}
