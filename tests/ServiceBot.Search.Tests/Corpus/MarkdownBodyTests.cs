using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class MarkdownBodyTests
{
    [Fact]
    public void Read_Headings_FormThePathAndKeepTheirLines()
    {
        var sections = MarkdownBody.Read("前言。\n\n# 2014年\n\n## 为老服务\n\n发放安全包。\n\n## 就业\n\n培训。\n\n# 2015年\n\n续。", 5);

        Assert.Equal(
            [("", 5), ("2014年", 7), ("2014年 / 为老服务", 9), ("2014年 / 就业", 13), ("2015年", 17)],
            sections.Select(section => (string.Join(" / ", section.HeadingPath), section.Line)));
        Assert.Equal(["前言。", "", "发放安全包。", "培训。", "续。"], sections.Select(section => string.Join('|', section.Paragraphs)));
    }

    [Theory]
    [InlineData("## 为老服务 ##", "为老服务")]
    [InlineData("##   为老服务", "为老服务")]
    [InlineData("## **为老服务**", "为老服务")]
    [InlineData("## [为老服务](https://example.org)", "为老服务")]
    [InlineData("## C#", "C#")]
    [InlineData("###### 六级", "六级")]
    public void Read_Heading_StandsWithoutMarkup(string line, string heading)
    {
        Assert.Equal([heading], Assert.Single(MarkdownBody.Read(line + "\n\n正文。", 1)).HeadingPath);
    }

    [Theory]
    [InlineData("#标题")]
    [InlineData("####### 七级")]
    [InlineData("第#1号")]
    public void Read_NoHeading_IsAParagraph(string line)
    {
        Assert.Empty(Assert.Single(MarkdownBody.Read(line, 1)).HeadingPath);
    }

    [Fact]
    public void Read_WindowsLineEnds_AreTheSame()
    {
        const string body = "# 2014年\n\n发放安全包，\n共300户。\n\n- 一项\n- 两项\n\n**就业。**培训12场。\n";

        Assert.Equal(Shown(MarkdownBody.Read(body, 1)), Shown(MarkdownBody.Read(body.ReplaceLineEndings("\r\n"), 1)));
    }

    [Fact]
    public void Read_RunInBoldHeading_IsTheInnermostHeadingAndStaysInTheText()
    {
        var sections = MarkdownBody.Read("## 党的建设\n\n开头。\n\n**加强班子建设。**坚持以上率下。\n\n接着说。\n\n**深化品牌：**以“初心365”为引领。", 1);

        Assert.Equal(
            ["党的建设: 开头。", "党的建设 / 加强班子建设: 加强班子建设。坚持以上率下。|接着说。", "党的建设 / 深化品牌: 深化品牌：以“初心365”为引领。"],
            Shown(sections));
    }

    [Fact]
    public void Read_ListItems_StandAlone()
    {
        var section = Assert.Single(MarkdownBody.Read("服务包括\n- 助餐\n* 助浴\n+ [助医](https://example.org)\n1. 助洁\n2) 助行\n", 1));

        Assert.Equal(["服务包括", "助餐", "助浴", "助医", "助洁", "助行"], section.Paragraphs);
    }

    [Fact]
    public void Read_ListItemOverSeveralLines_StaysOneItem()
    {
        var section = Assert.Single(MarkdownBody.Read("- 给独居困难老人发\n  安全包300户。\n- 助浴\n\n另一段。", 1));

        Assert.Equal(["给独居困难老人发安全包300户。", "助浴", "另一段。"], section.Paragraphs);
    }

    [Theory]
    [InlineData("见[通知](https://example.org/a)。", "见通知。")]
    [InlineData("![图](a.png)如图。", "图如图。")]
    [InlineData("办了**300户**。", "办了300户。")]
    [InlineData("甲|乙。", "甲|乙。")]
    public void Read_Markup_IsTakenOff(string markdown, string text)
    {
        Assert.Equal([text], Assert.Single(MarkdownBody.Read(markdown, 1)).Paragraphs);
    }

    [Fact]
    public void Read_Table_IsOneParagraphARowWithoutItsRule()
    {
        var section = Assert.Single(MarkdownBody.Read("| 项目 | 数量 |\n|---|:-:|\n| 安全包 | 300户 |\n", 1));

        Assert.Equal(["项目 ， 数量", "安全包 ， 300户"], section.Paragraphs);
    }

    [Theory]
    [InlineData("![](a.png)")]
    [InlineData("**")]
    [InlineData("---")]
    [InlineData("* * *")]
    [InlineData("|")]
    public void Read_LineWithoutText_IsNoParagraph(string line)
    {
        Assert.Equal(["前一段。", "后一段。"], Assert.Single(MarkdownBody.Read($"前一段。\n\n{line}\n\n后一段。", 1)).Paragraphs);
    }

    [Fact]
    public void Read_LinesOfAParagraph_AreJoined()
    {
        var section = Assert.Single(MarkdownBody.Read("老西门街道\n开展 WiFi\nhotspot 建设。", 1));

        Assert.Equal(["老西门街道开展 WiFi hotspot 建设。"], section.Paragraphs);
    }

    [Theory]
    [InlineData("以“初心365”党建品牌为引领，深化“初心基\n\n地”建设。", "以“初心365”党建品牌为引领，深化“初心基地”建设。")]
    [InlineData("加强管理，\n\n提高水平。", "加强管理，提高水平。")]
    [InlineData("推进居民区党组织规范化建设并推动\n\n新时代基层党建\n\n高质量发展。", "推进居民区党组织规范化建设并推动新时代基层党建高质量发展。")]
    public void Read_SentenceBrokenByABlankLine_IsRejoined(string body, string paragraph)
    {
        Assert.Equal([paragraph], Assert.Single(MarkdownBody.Read(body, 1)).Paragraphs);
    }

    [Theory]
    [InlineData("编者按\n\n疫情打乱了生活节奏。", "编者按|疫情打乱了生活节奏。")]
    [InlineData("□记者 某某 整理报道\n\n7月17日举行会议。", "□记者 某某 整理报道|7月17日举行会议。")]
    [InlineData("全年完成以下三个方面的十二项工作：\n\n第一项。", "全年完成以下三个方面的十二项工作：|第一项。")]
    [InlineData("社区事务受理服务中心设跨区办事窗口三个\n\n- 一项", "社区事务受理服务中心设跨区办事窗口三个|一项")]
    [InlineData("社区事务受理服务中心设跨区办事窗口三个\n\n**就业。**培训。", "社区事务受理服务中心设跨区办事窗口三个")]
    public void Read_Caption_IsNotJoinedToWhatFollows(string body, string paragraphs)
    {
        Assert.Equal(paragraphs, string.Join('|', MarkdownBody.Read(body, 1)[0].Paragraphs));
    }

    [Fact]
    public void Read_SentenceBrokenAtAHeading_IsNotJoinedOverIt()
    {
        var sections = MarkdownBody.Read("# 甲\n\n推进居民区党组织规范化建设并推动\n\n# 乙\n\n新时代发展。", 1);

        Assert.Equal(["甲: 推进居民区党组织规范化建设并推动", "乙: 新时代发展。"], Shown(sections));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n", 0)]
    [InlineData("# 只有标题", 1)]
    public void Read_NoText_HasNoParagraph(string body, int sections)
    {
        var read = MarkdownBody.Read(body, 1);

        Assert.Equal(sections, read.Count);
        Assert.All(read, section => Assert.Empty(section.Paragraphs));
    }

    [Theory]
    [InlineData("没有句号的一行没有句号的一行\n")]
    [InlineData("没有句号的一段没有句号的一段\n\n")]
    [InlineData("**粗体开头。**正文。\n\n")]
    [InlineData("[[[[[[[[[[")]
    [InlineData("[甲](")]
    [InlineData("# # # ")]
    public void Read_TenMegabytes_ReachesTheEnd(string unit)
    {
        var body = "# 题" + string.Concat(Enumerable.Repeat(unit, 10_000_000 / unit.Length / 3)) + "末";

        var last = MarkdownBody.Read(body, 1)[^1];

        Assert.EndsWith("末", last.Paragraphs is [.., var text] ? text : last.HeadingPath[^1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Shown(IEnumerable<Section> sections) =>
        sections.Select(section => $"{string.Join(" / ", section.HeadingPath)}: {string.Join('|', section.Paragraphs)}");
}
