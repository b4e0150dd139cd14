using System.Text.Json;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Turns;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Bot.Tests.Turns;

public sealed class AnswerActivityTests
{
    private static readonly AnswerForm Rich = new(ReadsMarkdown: true, new Uri("http://localhost:5080/"));
    private static readonly Answer Answered = new()
    {
        Status = AnswerStatus.Answered,
        Text = "2019年，示范街道设了3个跨区办事窗口，新建2家社区食堂。",
        Citations = [CitationOf("甲报告", "公共服务 / 窗口", "设了3个跨区办事窗口", "p1"), CitationOf("乙报告", "", "新建2家社区食堂", "p2")],
        FollowUps = ["2018年呢？"],
        Notes = ["这是2019年的情况，现在可能变了。"],
        Street = "示范街道",
        Year = 2019,
        AnswerId = "a1",
        IndexVersion = "v1",
    };

    [Fact]
    public void Of_Answered_NamesEachSourceWhereItsQuoteEnds()
    {
        var message = Of(Answered, Rich);

        Assert.Equal(
            """
            2019年，示范街道设了3个跨区办事窗口 [1]，新建2家社区食堂 [2]。

            这是2019年的情况，现在可能变了。

            [1]: http://localhost:5080/source/d-p1?q=p1:0-9#p1 "甲报告（公共服务 / 窗口）"
            [2]: http://localhost:5080/source/d-p2?q=p2:0-9#p2 "乙报告"
            """,
            message.Text);
        Assert.Equal((TextFormats.Markdown, "zh-CN", InputHints.AcceptingInput), (message.TextFormat, message.Locale, message.InputHint));
    }

    [Fact]
    public void Of_Answered_HasTheCitationEntityOfTheSpecification()
    {
        var message = Of(Answered, Rich);

        var entity = JsonSerializer.Serialize(Assert.Single(message.Entities!), ActivityJson.Options);
        Assert.Equal(
            """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","citation":["""
            + """{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"甲报告（公共服务 / 窗口）","abstract":"设了3个跨区办事窗口","url":"http://localhost:5080/source/d-p1?q=p1:0-9#p1","keywords":["原文"]}},"""
            + """{"@type":"Claim","position":2,"appearance":{"@type":"DigitalDocument","name":"乙报告","abstract":"新建2家社区食堂","url":"http://localhost:5080/source/d-p2?q=p2:0-9#p2","keywords":["原文"]}}]}""",
            entity);
    }

    [Fact]
    public void Of_WordingByAModel_IsLabelledAndOtherwiseNot()
    {
        var label = Of(Answered with { AiGenerated = true }, Rich).Entities![0].Extra!["additionalType"];

        Assert.Equal("""["AIGeneratedContent"]""", label.GetRawText());
        Assert.False(Of(Answered, Rich).Entities![0].Extra!.ContainsKey("additionalType"));
        Assert.Null(Of(Answered with { Citations = [] }, Rich).Entities);
    }

    [Fact]
    public void Of_LongTitleAndQuote_AreCutToWhatTeamsShows()
    {
        var message = Of(Answered with { Citations = [CitationOf(new string('题', 79) + "😀报告", "节", new string('引', 300), "p1")] }, Rich);

        var appearance = message.Entities![0].Extra!["citation"][0].GetProperty("appearance");
        Assert.Equal(new string('题', 79) + "…", appearance.GetProperty("name").GetString());
        Assert.Equal(new string('引', 159) + "…", appearance.GetProperty("abstract").GetString());
    }

    [Fact]
    public void Of_Related_IsQuotedBelowWithItsSource()
    {
        var message = Of(new Answer { Status = AnswerStatus.NoMatch, Text = "没有写。", Related = [CitationOf("甲报告", "", "设了3个窗口", "p1")] }, Rich);

        Assert.StartsWith("没有写。\n\n提到的内容：「设了3个窗口」 [1]\n\n[1]: http", message.Text, StringComparison.Ordinal);
        Assert.Equal(1, message.Entities![0].Extra!["citation"].GetArrayLength());
    }

    [Fact]
    public void Of_Clarify_OffersItsChoicesAndExpectsOne()
    {
        var message = Of(new Answer { Status = AnswerStatus.Clarify, Text = "您问的是哪个街道？", Choices = ["示范街道", "样板街道"], FollowUps = ["别的"] }, Rich);

        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
        Assert.Equal(
            """{"actions":[{"type":"imBack","title":"示范街道","value":"示范街道"},{"type":"imBack","title":"样板街道","value":"样板街道"}]}""",
            JsonSerializer.Serialize(message.SuggestedActions, ActivityJson.Options));
    }

    [Fact]
    public void Of_PlainChannel_SaysSourcesChoicesAndNotesAsText()
    {
        var clarify = Of(new Answer { Status = AnswerStatus.Clarify, Text = "哪个街道？", Choices = ["示范街道", "样板街道"] }, AnswerForm.PlainText);
        var answered = Of(Answered with { Citations = [Answered.Citations[0]] }, AnswerForm.PlainText with { Address = new Uri("https://fuwu.example.cn") });

        Assert.Equal("哪个街道？\n\n1. 示范街道\n2. 样板街道", clarify.Text);
        Assert.Equal(
            "2019年，示范街道设了3个跨区办事窗口，新建2家社区食堂。\n\n依据：甲报告（公共服务 / 窗口）\nhttps://fuwu.example.cn/source/d-p1?q=p1:0-9#p1\n\n这是2019年的情况，现在可能变了。",
            answered.Text);
        Assert.Equal(TextFormats.Plain, answered.TextFormat);
        Assert.Null(answered.Entities);
        Assert.DoesNotContain("/source/", Of(Answered, AnswerForm.PlainText).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PublicAddressSet_WinsOverTheRequests()
    {
        var message = new AnswerActivity(new PublicAddress(new Uri("https://fuwu.example.cn/bot/"))).Of(Answered, Rich);

        Assert.Contains("[1]: https://fuwu.example.cn/bot/source/d-p1?q=p1:0-9#p1 ", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PageOfOurOwn_CarriesTheWholeAnswer()
    {
        var carried = Of(Answered, Rich with { CarriesAnswer = true }).ChannelData!.Value.GetProperty("serviceBot");

        Assert.Equal(JsonSerializer.Serialize(Answered, AnswerJson.Options), carried.GetRawText());
        Assert.Null(Of(Answered, Rich).ChannelData);
    }

    /// <summary>Whatever stands in reports: every citation is there in order, and no address but those of our source pages.</summary>
    [Fact]
    public void Of_HostileTexts_HoldEveryCitationInOrderAndNoOtherAddress()
    {
        string[] pieces =
        [
            "2019年", "设了3个窗口", "。", "，", "[", "]", "(", ")", "[1]", "[2]: https://evil.example \"x\"", "](https://evil.example)", "![图](https://evil.example/a.png)",
            "https://evil.example/?a=b", "www.evil.example", "a@evil.example", "<img src=https://evil.example>", "\n", "\n- ", "\n# ", "`", "**", "\\", "\"", "😀", " ", "|", "<https://evil.example>", "&lt;", "\t", "1. ",
        ];
        var pipeline = new MarkdownPipelineBuilder().UseAutoLinks().UseEmphasisExtras().UsePipeTables().UseFootnotes().Build();
        var random = new Random(20261122);
        for (var round = 0; round < 2000; round++)
        {
            var text = Some(40);
            var answer = Answered with
            {
                Text = text,
                Notes = [Some(6)],
                Citations = Enumerable.Range(1, random.Next(4)).Select(number => CitationOf(Some(4), Some(3), PartOf(text), $"p{number}")).ToList(),
                Related = Enumerable.Range(4, random.Next(3)).Select(number => CitationOf(Some(4), Some(3), Some(8), $"p{number}")).ToList(),
            };

            var message = Of(answer, Rich);

            var expected = answer.Citations.Concat(answer.Related).Select(citation => "http://localhost:5080" + citation.Url).ToList();
            var claims = message.Entities is [var entity] ? entity.Extra!["citation"].EnumerateArray().ToList() : [];
            Assert.Equal(Enumerable.Range(1, expected.Count), claims.Select(claim => claim.GetProperty("position").GetInt32()));
            Assert.Equal(expected, claims.Select(claim => claim.GetProperty("appearance").GetProperty("url").GetString()!));

            var document = Markdown.Parse(message.Text!, pipeline);
            var definitions = document.Descendants<LinkReferenceDefinition>().ToDictionary(definition => definition.Label!, definition => definition.Url!);
            Assert.Equal(Enumerable.Range(1, expected.Count).Select(number => $"{number}").ToHashSet(), definitions.Keys.ToHashSet());
            Assert.All(expected, (url, place) => Assert.Equal(url, definitions[$"{place + 1}"]));
            var links = document.Descendants<LinkInline>().ToList();
            Assert.Equal(expected.ToHashSet(), links.Select(link => link.Url!).ToHashSet());
            Assert.Equal(expected.Count, links.Count);
            Assert.All(links, link => Assert.False(link.IsImage));
            Assert.Empty(document.Descendants<AutolinkInline>());
            Assert.Empty(document.Descendants<HtmlInline>());
            Assert.All(document, block => Assert.True(block is ParagraphBlock or LinkReferenceDefinitionGroup, $"{block.GetType().Name} in {message.Text}"));
        }

        string Some(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => pieces[random.Next(pieces.Length)]));

        string PartOf(string text)
        {
            var start = random.Next(text.Length);
            return random.Next(2) == 0 ? Some(5) : text[start..random.Next(start + 1, text.Length + 1)];
        }
    }

    private static Activity Of(Answer answer, AnswerForm form) => new AnswerActivity(new PublicAddress(null)).Of(answer, form);

    private static Citation CitationOf(string title, string section, string quote, string anchor) => new()
    {
        Document = $"d-{anchor}",
        Title = title,
        Street = "示范街道",
        Year = 2019,
        Published = null,
        Section = section,
        PassageId = $"d-{anchor}#{anchor}",
        Quote = quote,
        Start = 0,
        End = quote.Length,
        TextKind = TextKind.Verbatim,
        Url = $"/source/d-{anchor}?q={anchor}:0-9#{anchor}",
    };
}
