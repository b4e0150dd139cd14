using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class YearReaderTests
{
    private static readonly int[] Known = [2018, 2019];

    [Theory]
    [InlineData("2014年发了多少", "2014")]
    [InlineData("２０１４年发了多少", "2014")]
    [InlineData("二〇一四年发了多少", "2014")]
    [InlineData("14年发了多少", "2014")]
    [InlineData("一四年发了多少", "2014")]
    [InlineData("2014发了多少", "2014")]
    [InlineData("2014年底签约率", "2014")]
    [InlineData("2014和2015年", "2014 2015")]
    [InlineData("2014、2015年各几场", "2014 2015")]
    [InlineData("老西门2014?", "2014")]
    [InlineData("2013年到2015年", "2013 2014 2015")]
    [InlineData("2013-2015年", "2013 2014 2015")]
    [InlineData("13年到15年", "2013 2014 2015")]
    [InlineData("2015年到2013年", "2013 2014 2015")]
    [InlineData("2015年比2013年多吗", "2013 2015")]
    [InlineData("2016年失业的人比去年少了多少", "2015 2016")]
    [InlineData("失业人员比上年少了多少，2016年", "2015 2016")]
    [InlineData("二零一四年发了多少", "2014")]
    [InlineData("贰零壹肆年发了多少", "2014")]
    [InlineData("'14发了多少", "2014")]
    [InlineData("’14年发了多少", "2014")]
    [InlineData("2014年初签约率", "2014")]
    [InlineData("18、19年各几场", "2018 2019")]
    [InlineData("18和19年", "2018 2019")]
    public void Read_NamedYears_AreReadAndTakenOff(string typed, string years)
    {
        var reading = YearReader.Read(TextFolder.Fold(typed).Text, 2026, Known, null);

        Assert.Equal(years, string.Join(' ', reading.Years));
        Assert.Null(reading.Relative);
        Assert.DoesNotContain("20", reading.Rest);
    }

    [Fact]
    public void Read_RangeOfTwoDigits_IsYearsWhereTheTextsHaveThem() =>
        Assert.Equal([2013, 2014, 2015], YearReader.Read("13到15年", 2026, [2013, 2014, 2015], null).Years);

    [Theory]
    [InlineData("65岁以上老人")]
    [InlineData("住满10年以上能申请吗")]
    [InlineData("失业半年")]
    [InlineData("10年前装的")]
    [InlineData("20年来")]
    [InlineData("蓬莱路252弄")]
    [InlineData("发了2023只灭火器的是哪里")]
    [InlineData("失业人员2017人")]
    [InlineData("2000多户在哪里")]
    [InlineData("2008户企业")]
    [InlineData("2015.5平方米")]
    [InlineData("90后创业")]
    [InlineData("工龄10到15年的下岗职工")]
    [InlineData("住了10到20年的老房子")]
    [InlineData("80年代的老房子")]
    [InlineData("60年的老房子")]
    [InlineData("住了20年的老房子")]
    [InlineData("满20年能申请吗")]
    [InlineData("20年工龄怎么算")]
    [InlineData("18、20年工龄")]
    [InlineData("《今年》是谁写的")]
    [InlineData("这两天")]
    [InlineData("上年纪的老人怎么申请")]
    [InlineData("上年龄的人")]
    [InlineData("如今年轻人找工作")]
    [InlineData("今年轻人多吗")]
    [InlineData("说明年龄要求")]
    [InlineData("过去年纪大的")]
    [InlineData("目前年龄限制")]
    public void Read_OtherNumbersAndWords_AreNoYears(string typed)
    {
        var folded = TextFolder.Fold(typed).Text;

        var reading = YearReader.Read(folded, 2026, Known, null);

        Assert.Empty(reading.Years);
        Assert.Equal(folded, reading.Rest);
    }

    [Theory]
    [InlineData("今年发了多少", 2026, 2019, "今年")]
    [InlineData("去年发了多少", 2026, 2018, "去年")]
    [InlineData("前年发了多少", 2026, 2017, "前年")]
    [InlineData("大前年发了多少", 2026, 2016, "大前年")]
    [InlineData("明年发多少", 2026, 2020, "明年")]
    [InlineData("明年发多少", 2018, 2019, null)]
    [InlineData("去年底发了多少", 2026, 2018, "去年底")]
    [InlineData("上一年发了多少", 2026, 2018, "上1年")]
    [InlineData("今年发了多少", 2019, 2019, null)]
    [InlineData("去年发了多少", 2019, 2018, null)]
    [InlineData("去年发了多少", 2020, 2019, null)]
    public void Read_RelativeYear_IsTheNewestOfTheTextsUnlessTheyHaveTheYear(string typed, int today, int year, string? relative)
    {
        var reading = YearReader.Read(TextFolder.Fold(typed).Text, today, Known, null);

        Assert.Equal([year], reading.Years);
        Assert.Equal(relative, reading.Relative);
    }

    [Theory]
    [InlineData("十三五期间装了几台", "2018 2019")]
    [InlineData("“十三五”期间装了几台", "2018 2019")]
    [InlineData("十二五时期装了几台", "2011 2012 2013 2014 2015")]
    [InlineData("十四五末装了几台", "2021 2022 2023 2024 2025")]
    [InlineData("十四五规划是什么", "")]
    public void Read_FiveYearPlan_IsItsYearsOfTheTextsAndStays(string typed, string years)
    {
        var folded = TextFolder.Fold(typed).Text;

        var reading = YearReader.Read(folded, 2026, Known, null);

        Assert.Equal(years, string.Join(' ', reading.Years));
        Assert.Equal(folded, reading.Rest);
    }

    [Theory]
    [InlineData("2018年上半年几场", "上半年几场", "2018")]
    [InlineData("今年下半年几场", "下半年几场", "2019")]
    [InlineData("上半年几场", "上半年几场", "")]
    [InlineData("近几年几场", "几场", "")]
    [InlineData("这两年几场", "几场", "")]
    [InlineData("《2018年总结》说几场", "《2018年总结》说几场", "2018")]
    public void Read_TimeThatIsLookedFor_Stays(string typed, string rest, string years)
    {
        var reading = YearReader.Read(TextFolder.Fold(typed).Text, 2026, Known, null);

        Assert.Equal(rest, reading.Rest.Trim());
        Assert.Equal(years, string.Join(' ', reading.Years));
    }

    [Fact]
    public void Read_WordsOfTime_AreTold()
    {
        var words = YearReader.Read("2018年和去年比,近几年", 2026, Known, null).Words;

        Assert.Equal(["2018年", "去年", "近几年"], words.Select(word => word.Word));
        Assert.Equal([[2018], [2018], []], words.Select(word => word.Years));
    }

    [Fact]
    public void Read_RelativeYearWithoutKnownYears_IsTheClocks() =>
        Assert.Equal([2026], YearReader.Read("今年呢", 2026, [], null).Years);

    [Theory]
    [InlineData("前一年呢", 2018)]
    [InlineData("再往前一年", 2018)]
    [InlineData("后一年呢", 2020)]
    [InlineData("第二年呢", 2020)]
    [InlineData("再往前呢", 2018)]
    [InlineData("再往前", 2018)]
    public void Read_StepFromTheConversationsYear_IsTheOneBeside(string typed, int year) =>
        Assert.Equal([year], YearReader.Read(TextFolder.Fold(typed).Text, 2026, Known, 2019).Years);

    [Theory]
    [InlineData("以前一年办几次")]
    [InlineData("前一年呢")]
    public void Read_StepWithoutConversation_IsNone(string typed) =>
        Assert.Empty(YearReader.Read(TextFolder.Fold(typed).Text, 2026, Known, typed.StartsWith('以') ? 2019 : null).Years);

    [Theory]
    [InlineData("201٤年")]
    [InlineData("1४年到1५年")]
    [InlineData("年年年")]
    public void Read_DigitsOfOtherScripts_DoNotFail(string typed) => Assert.Empty(YearReader.Read(TextFolder.Fold(typed).Text, 2026, Known, 2019).Years);
}
