using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

/// <summary>Markdig, with what GitHub's dialect and Web Chat add, says what the Markdown means.</summary>
public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoLinks().UseEmphasisExtras().UsePipeTables().UseGridTables().UseTaskLists().UseMathematics().UseFootnotes().Build();

    [Theory]
    [InlineData("2019年，示范街道设了3个跨区办事窗口。")]
    [InlineData("[点这里](https://evil.example/x)")]
    [InlineData("![图](https://evil.example/x.png)")]
    [InlineData("见 https://evil.example/a?b=c 和 www.evil.example 和 a@evil.example 和 ftp://evil.example 和 evil.example")]
    [InlineData("<a href=\"https://evil.example\">x</a> <img src=x onerror=alert(1)> <!-- x -->")]
    [InlineData("<https://evil.example> &lt; &#60; &amp;")]
    [InlineData("# 标题 ## 二")]
    [InlineData("- 一 + 二 * 三")]
    [InlineData("1. 一")]
    [InlineData("2019. 年")]
    [InlineData("12) 二")]
    [InlineData("*粗* _斜_ **很粗** ~~删~~ `码` ``` ==标== ^上^ $x$ $$y$$")]
    [InlineData("> 引用 | 表 | 格")]
    [InlineData("[1]: https://evil.example \"x\"")]
    [InlineData("[1] [^1] [x] [ ] \\[1] \\\\")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("+++")]
    [InlineData("(甲)（乙）3.5%、12:30、A-B、a=b、“引”")]
    public void Append_AnyText_ShowsExactlyThatText(string text)
    {
        var document = Markdown.Parse(new StringBuilder().AppendPlain(text).ToString(), Pipeline);

        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(document));
        Assert.All(paragraph.Inline!.Descendants(), inline => Assert.True(inline is LiteralInline or HtmlEntityInline, $"{inline.GetType().Name} in {text}"));
        Assert.Equal(text, string.Concat(paragraph.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())));
    }

    [Fact]
    public void Append_Lines_AreParagraphsAndNoCode()
    {
        var document = Markdown.Parse(new StringBuilder().AppendPlain("第一行\r\n    第二行\n\n\t- 第三行\n===").ToString(), Pipeline);

        Assert.All(document, block => Assert.IsType<ParagraphBlock>(block));
        Assert.Equal(4, document.Count);
    }
}
