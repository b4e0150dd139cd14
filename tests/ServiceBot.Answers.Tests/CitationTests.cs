using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests;

public sealed class CitationTests
{
    private static readonly Passage Passage = new()
    {
        Id = "老西门 2014#p3", Document = "老西门 2014", Position = 3, Text = "头\uD842\uDFB7。中间一句。尾。", HeadingPath = ["2014年", "养老"],
    };

    private static readonly Document Document = new()
    {
        Id = "老西门 2014", Kind = DocumentKind.Report, Title = "老西门街道2014年工作", Street = "老西门街道",
        Published = new DateOnly(2014, 1, 5), TextKind = TextKind.Verbatim,
    };

    [Fact]
    public void Of_Stretch_QuotesItAndLeadsToIt()
    {
        var citation = Citation.Of(Document, Passage, new TextSpan(4, 9), 2014);

        Assert.Equal("中间一句。", citation.Quote);
        Assert.Equal(Passage.Text[citation.Start..citation.End], citation.Quote);
        Assert.Equal("2014年 / 养老", citation.Section);
        Assert.Equal("2014-01-05", citation.Published);
        Assert.Equal(TextKind.Verbatim, citation.TextKind);
        Assert.Equal("/source/%E8%80%81%E8%A5%BF%E9%97%A8%202014?q=p3:4-9#p3", citation.Url);
    }

    [Fact]
    public void Of_NothingKnown_LeavesItOpen()
    {
        var citation = Citation.Of(Document with { Street = null, Published = null }, Passage, new TextSpan(0, 4), null);

        Assert.Null(citation.Street);
        Assert.Null(citation.Year);
        Assert.Null(citation.Published);
    }

    [Fact]
    public void Of_OtherCulture_WritesTheSameDate()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("th-TH");

            Assert.Equal("2014-01-05", Citation.Of(Document, Passage, new TextSpan(0, 4), 2014).Published);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
