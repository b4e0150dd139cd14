using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Tests.Evidence;

namespace ServiceBot.Answers.Tests.Composing;

public sealed class QuotationTests
{
    private const string Text = "街道开办食堂3家,其中新开1家,配送点12个,给85名老人送餐;举办招聘会6场。还做了别的事。";

    [Theory]
    [InlineData("街道开办食堂3家,其中新开1家,|配送点12个,", "街道开办食堂3家,其中新开1家,配送点12个。")]
    [InlineData("街道开办食堂3家,|给85名老人送餐;", "街道开办食堂3家……给85名老人送餐。")]
    [InlineData("街道开办食堂3家|其中新开1家", "街道开办食堂3家,其中新开1家。")]
    [InlineData("给85名老人送餐;|举办招聘会6场。", "给85名老人送餐。举办招聘会6场。")]
    [InlineData("街道开办食堂3家,|还做了别的事。", "街道开办食堂3家。还做了别的事。")]
    [InlineData("举办招聘会6场。|街道开办食堂3家,", "举办招聘会6场。街道开办食堂3家。")]
    public void Join_StretchesOfOneText_ReadAsSentences(string stretches, string text) => Assert.Equal(text, Join(Text, stretches.Split('|')));

    [Theory]
    [InlineData("一是推进食堂建设。", "推进食堂建设。")]
    [InlineData("(二)推进食堂建设。", "推进食堂建设。")]
    [InlineData("同时,推进食堂建设。", "推进食堂建设。")]
    [InlineData("并100%按期安置。", "100%按期安置。")]
    [InlineData("并不收费。", "并不收费。")]
    [InlineData("一是一，二是二。", "一，二是二。")]
    [InlineData("目前,食堂已开。", "目前,食堂已开。")]
    [InlineData("打造“快乐之家”", "打造“快乐之家”。")]
    [InlineData("他说：“好。”", "他说：“好。”")]
    [InlineData("一是", "一是。")]
    public void Join_NumberOrLinkWord_IsLeftOff(string quote, string text) => Assert.Equal(text, Join(quote, quote));

    [Fact]
    public void Join_WordsBefore_StandBetweenSentencesOnly()
    {
        var document = Sentences.Document("d");
        var passage = Sentences.Passage(document, 1, "甲事，乙事。丙事。");
        var sentences = "甲事，|乙事。|丙事。".Split('|').Select(text => Sentences.Of(document, passage, text)).ToList();

        Assert.Equal("甲事，乙事。按计划，丙事。", Quotation.Join(sentences, i => i == 0 ? "" : "按计划，"));
    }

    [Theory]
    [InlineData("甲事123户，乙事456户，丙事789户。", 16, "甲事123户，乙事456户……")]
    [InlineData("甲甲甲甲甲甲甲甲", 6, "甲甲甲甲……")]
    [InlineData("\U0001F600\U0001F600\U0001F600", 5, "\U0001F600……")]
    public void Shortened_LongPiece_IsCutBehindAClauseAndNoCharacterInTwo(string piece, int characters, string text) =>
        Assert.Equal(text, Quotation.Shortened(piece, characters));

    private static string Join(string text, params string[] stretches)
    {
        var document = Sentences.Document("d");
        var passage = Sentences.Passage(document, 1, text);
        return Quotation.Join(stretches.Select(stretch => Sentences.Of(document, passage, stretch)).ToList(), _ => "");
    }
}
