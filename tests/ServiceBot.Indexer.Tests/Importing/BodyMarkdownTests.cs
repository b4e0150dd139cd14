using ServiceBot.Indexer.Importing;

namespace ServiceBot.Indexer.Tests.Importing;

public sealed class BodyMarkdownTests
{
    [Fact]
    public void Of_YearsAndNumbers_BecomeHeadingsByTheirOrder()
    {
        var body = Of("""
            2013年
            2013年，街道做了很多事。
                一、民生保障
            （一）为老服务
            1、助餐
            开办老年食堂2家。
            2014年
            又做了很多事。
            """);

        Assert.Equal("""
            ## 2013年

            2013年，街道做了很多事。

            ### 一、民生保障

            #### （一）为老服务

            ##### 1、助餐

            开办老年食堂2家。

            ## 2014年

            又做了很多事。

            """, body.Markdown);
        Assert.Equal(5, body.Headings);
    }

    [Fact]
    public void Of_OnlyNumbers_StartAtTheSecondLevel()
    {
        var body = Of("一、民生保障\n做了很多事。\n1、助餐\n开办老年食堂2家。");

        Assert.Equal("## 一、民生保障\n\n做了很多事。\n\n### 1、助餐\n\n开办老年食堂2家。\n", body.Markdown);
    }

    [Fact]
    public void Of_MarkedHeadings_StayAndOthersGoBelow()
    {
        var body = Of("### 精准发力\n做了很多事。\n一、助餐\n开办老年食堂2家。");

        Assert.Equal("### 精准发力\n\n做了很多事。\n\n#### 一、助餐\n\n开办老年食堂2家。\n", body.Markdown);
    }

    [Fact]
    public void Of_NumberedLinesUponEachOther_AreAListNotHeadings()
    {
        var body = Of("申请材料：\n1、身份证\n2、户口簿\n3、结婚证\n到窗口提交。");

        Assert.Equal(0, body.Headings);
        Assert.Equal("申请材料：\n\n1、身份证\n\n2、户口簿\n\n3、结婚证\n\n到窗口提交。\n", body.Markdown);
    }

    [Fact]
    public void Of_YearsUponEachOther_OnlyTheLastIsAHeading()
    {
        var body = Of("2018年工作安排\n\n2017年工作总结\n\n做了很多事。");

        Assert.Equal("2018年工作安排\n\n## 2017年工作总结\n\n做了很多事。\n", body.Markdown);
    }

    [Fact]
    public void Of_CaptionInABrokenSentence_IsText()
    {
        var body = Of("今年以来，街道坚持“两手\n\n2020年年中工作推进会现场\n\n抓、两手硬”。");

        Assert.Equal(0, body.Headings);
    }

    [Fact]
    public void Of_LoneYearAtTheEnd_IsText()
    {
        Assert.Equal("做了很多事。\n\n2019年\n", Of("做了很多事。\n2019年").Markdown);
    }

    [Theory]
    [InlineData("桂花街道2019年工作总结\n正文。", "桂花街道2019年工作总结")]
    [InlineData("# 跑赢春天\n\n## 桂花街道按下“加速键”\n\n正文。", "跑赢春天 桂花街道按下“加速键”")]
    [InlineData("桂花街道2019年工作总结 2019-12-31\n正文。", "桂花街道2019年工作总结")]
    public void Of_TitleAtTheTop_IsLeftOutOfTheBody(string text, string title)
    {
        var body = BodyMarkdown.Of(text, title, new DateOnly(2019, 12, 31), keepsParagraphs: false);

        Assert.Equal("正文。\n", body.Markdown);
        Assert.NotEmpty(body.TitleLines);
    }

    [Theory]
    [InlineData("桂花街道2019年工作总结 2018-01-01\n正文。")]
    [InlineData("桂花街道2019年工作总结和计划\n正文。")]
    [InlineData("桂花街道2019年工作总结")]
    public void Of_TopThatSaysMoreThanTheTitle_Stays(string text)
    {
        var body = BodyMarkdown.Of(text, "桂花街道2019年工作总结", new DateOnly(2019, 12, 31), keepsParagraphs: false);

        Assert.Empty(body.TitleLines);
        Assert.Contains("桂花街道2019年工作总结", body.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MarkdownSource_KeepsLinesOfAParagraphTogether()
    {
        var body = BodyMarkdown.Of("第一行\n第二行。\n\n- 甲\n- 乙\n一、标题\n正文。", "题", null, keepsParagraphs: true);

        Assert.Equal("第一行\n第二行。\n\n- 甲\n- 乙\n\n## 一、标题\n\n正文。\n", body.Markdown);
    }

    [Fact]
    public void Of_AnyText_LosesAndChangesNothing()
    {
        const string Text = "桂花街道\n\t2013年\n\u3000\u3000一、民生保障\n“两手\n2014年年会现场\n抓”。**重点**|表|\n1、助餐\n(一)甲。\n\n# 号\n---\n#号\n👴🏻与㎡";

        var body = Of(Text);

        Assert.Equal(Words(Text), Words(body.Markdown));
    }

    private static BodyMarkdown Of(string text) => BodyMarkdown.Of(text.ReplaceLineEndings("\n"), "另一个标题", null, keepsParagraphs: false);

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '#'));
}
