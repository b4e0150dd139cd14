using System.Text;
using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.Settings;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Bot.Tests.WeChat.Text;

public sealed class AnswerTextTests
{
    private static readonly Uri Public = new("https://fuwu.example.cn");
    private static readonly TextFrame Frame = new(ReachedBy: null);

    private static readonly Citation Cited = new()
    {
        Document = "yangpu-example-2019", Title = "示范街道2019年工作报告", Street = "示范街道", Year = 2019, Published = null, Section = "公共服务 / 窗口",
        PassageId = "yangpu-example-2019#p1", Quote = "示范街道设了3个跨区办事窗口", Start = 6, End = 20, TextKind = TextKind.Restated, Url = "/source/yangpu-example-2019?q=p1:6-20#p1",
    };

    private static readonly Answer Short = new()
    {
        Status = AnswerStatus.Answered, Text = "2019年，示范街道设了3个跨区办事窗口。", Citations = [Cited], Notes = ["这是2019年的情况，现在可能变了。要核实，请打12345。"],
        FollowUps = ["2018年呢？", "窗口在哪里？"],
    };

    [Fact]
    public void Of_ShortAnswer_AnswerThenSourceThenAgeThenWhatLeadsOn()
    {
        var text = Of(Short).Text;

        Assert.Equal(
            """
            2019年，示范街道设了3个跨区办事窗口。

            依据：示范街道2019年工作报告

            这是2019年的情况，现在可能变了。要核实，请打12345。

            您还可以问：

            <a href="weixin://bizmsgmenu?msgmenucontent=2018年呢？&msgmenuid=1">1. 2018年呢？</a>

            <a href="weixin://bizmsgmenu?msgmenucontent=窗口在哪里？&msgmenuid=2">2. 窗口在哪里？</a>
            """,
            text);
    }

    [Fact]
    public void Of_SourceWhoseTitleSaysLess_NamesStreetAndYear()
    {
        var text = Of(Short with { Citations = [Cited with { Title = "工作报告" }] }).Text;

        Assert.Contains("依据：工作报告 · 示范街道 · 2019年\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PublicAddress_SourceIsALink()
    {
        var text = Of(Short, address: Public).Text;

        Assert.Contains("依据：<a href=\"https://fuwu.example.cn/source/yangpu-example-2019?q=p1:6-20#p1\">示范街道2019年工作报告</a>\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://192.168.1.7")]
    [InlineData("http://servicebot")]
    public void Of_AddressNobodyElseCanOpen_SourceIsNoLink(string reachedBy)
    {
        var text = Of(Short, Frame with { ReachedBy = new Uri(reachedBy) }).Text;

        Assert.DoesNotContain("/source/", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ReachedByAPublicAddress_SourceIsALink()
    {
        Assert.Contains("<a href=\"https://bot.example.cn/source/", Of(Short, Frame with { ReachedBy = new Uri("https://bot.example.cn") }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Choices_AreNumberedWithABlankLineBetween()
    {
        var text = Of(new Answer { Status = AnswerStatus.Clarify, Text = "您问的是哪个街道？", Choices = ["示范街道", "样板街道"] }).Text;

        Assert.Equal(["您问的是哪个街道？", CannedReplies.ChoicesHead, "1. 示范街道", "2. 样板街道"], Shown(text).Split("\n\n"));
    }

    [Fact]
    public void Of_ChoiceWithMarks_CannotBreakOutOfTheLink()
    {
        var text = Of(new Answer { Status = AnswerStatus.Clarify, Text = "哪一个？", Choices = ["\"><a href=\"x\">点", "甲&乙"] }).Text;

        Assert.Contains("msgmenucontent=%22%3E%3Ca%20href=%22x%22%3E点&msgmenuid=1\">1. \"＞＜a href=\"x\"＞点</a>", text, StringComparison.Ordinal);
        Assert.Contains("msgmenucontent=甲%26乙&msgmenuid=2\">2. 甲&乙</a>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LongAnswer_IsCutAtASentenceAndTheRestIsComplete()
    {
        var sentences = Enumerable.Range(1, 30).Select(number => $"第{number}项工作是给{number}位老人每天送一次餐。").ToList();
        var answer = Short with { Text = string.Concat(sentences) };

        var (text, rest) = (Of(answer).Text, Of(answer).Rest);

        var first = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        Assert.InRange(first.Length, 100, AnswerText.UsualLength);
        Assert.EndsWith("送一次餐。", first, StringComparison.Ordinal);
        Assert.Contains("回复“全文”看全部", text, StringComparison.Ordinal);
        Assert.Equal(answer.Text, first + string.Concat(rest.Select(part => part[..part.IndexOf('\n', StringComparison.Ordinal)])));
        Assert.All(rest, part => Assert.EndsWith("依据：示范街道2019年工作报告", part, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_OneEndlessSentence_IsCutBetweenCharacters()
    {
        var answer = Short with { Text = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦老人", 100)) };

        var all = new[] { Of(answer).Text }.Concat(Of(answer).Rest).ToList();

        Assert.All(all, message => Assert.InRange(Encoding.UTF8.GetByteCount(message), 1, AnswerText.MostUtf8Bytes));
        Assert.All(all, message => Assert.DoesNotContain('\ufffd', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message))));
        Assert.All(all.Select(message => message.Split('\n')[0]), line => Assert.Matches("^(👨‍👩‍👧‍👦|老|人)", line));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(150)]
    [InlineData(181)]
    [InlineData(600)]
    public void Of_EverythingThatCanBeThere_StaysWithinTheBounds(int length)
    {
        var long40 = string.Concat(Enumerable.Repeat("养老服务中心工作站怎", 4));
        var answer = new Answer
        {
            Status = AnswerStatus.NoMatch,
            Text = string.Concat(Enumerable.Repeat("新建社区食堂两家。", 70))[..length],
            Citations = [Cited with { Title = long40 }, Cited with { Title = long40 + "二", Year = 2018 }, Cited with { Title = long40 + "三", Year = 2017 }],
            Related = [Cited with { Quote = string.Concat(Enumerable.Repeat("独居老人送餐", 40)) }, Cited with { Quote = string.Concat(Enumerable.Repeat("安装扶手", 60)) }],
            Choices = [long40, long40 + "乙", long40 + "丙", long40 + "丁", long40 + "戊"],
            Notes = ["这是2017年、2018年、2019年的情况，现在可能变了。要核实，请打12345或到社区事务受理服务中心问。", "已按“养老”查找。"],
            AiGenerated = true,
        };

        var laidOut = Of(answer, Frame with { Heard = long40 + long40, Waiting = CannedReplies.AnswerWaits }, Public);

        Assert.All(
            laidOut.Rest.Select((part, place) => AnswerText.PartOf(part, laidOut.Rest.Count - place - 1)).Prepend(laidOut.Text),
            message =>
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(message), 1, AnswerText.MostUtf8Bytes);
                Assert.InRange(Shown(message).Length, 1, AnswerText.MostLength);
            });
        Assert.Contains("1. 养老服务", laidOut.Text, StringComparison.Ordinal);
        Assert.Contains(CannedReplies.AiLabel, laidOut.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Related_IsQuotedWithItsSource()
    {
        var text = Of(new Answer { Status = AnswerStatus.NoMatch, Text = "没有写。提到的内容在下面。", Related = [Cited] }).Text;

        Assert.Contains("提到的内容：「示范街道设了3个跨区办事窗口」\n依据：示范街道2019年工作报告", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_HeardAndWaiting_StandFirstAndBeforeTheList()
    {
        var blocks = Shown(Of(Short, new TextFrame(null, "跨区 办事<窗口>", CannedReplies.AnswerWaits)).Text).Split("\n\n");

        Assert.Equal("您说的是：跨区 办事＜窗口＞", blocks[0]);
        Assert.Equal(CannedReplies.AnswerWaits, blocks[4]);
        Assert.Equal(CannedReplies.FollowUpsHead, blocks[5]);
    }

    [Fact]
    public void Of_WordingOfAModel_EndsWithTheLabel()
    {
        Assert.EndsWith("\n\n本回答由人工智能生成", Of(Short with { AiGenerated = true }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SameSourceTwice_IsNamedOnce()
    {
        var text = Of(Short with { Citations = [Cited, Cited with { Start = 1 }] }).Text;

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "依据："));
    }

    private static LaidOutText Of(Answer answer, TextFrame? frame = null, Uri? address = null) => new AnswerText(new PublicAddress(address)).Of(answer, frame ?? Frame);

    /// <summary>As it is read.</summary>
    private static string Shown(string text) => System.Text.RegularExpressions.Regex.Replace(text, "</?a\\b[^>]*>", "");
}
