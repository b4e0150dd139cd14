using System.Text;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Replies;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

public sealed class ReplyCheckTests
{
    private const string Answer = "2019年，示范街道设了3个跨区办事窗口。\n\n依据：示范街道2019年工作安排";
    private static readonly ResidentMessage Asked = Accounts.Resident().Text("示范街道有几个跨区办事窗口");

    [Fact]
    public void Check_TextReply_IsShown()
    {
        var reply = Check(Accounts.Reply(Asked, Answer));

        Assert.Equal((ReplyKind.Text, Answer, null), (reply.Kind, reply.Text, reply.Fault));
    }

    [Theory]
    [InlineData("")]
    [InlineData("success")]
    public void Check_NothingToSay_IsNoFault(string body)
    {
        Assert.Equal((ReplyKind.Nothing, null), (Check(body).Kind, Check(body).Fault));
        Assert.Equal(ReplyKind.Nothing, Check(body, Accounts.Safe).Kind);
    }

    [Fact]
    public void Check_AnotherStatus_ShowsTheNotice()
    {
        var reply = new ReplyCheck(Accounts.Plain).Check(Asked, 404, []);

        Assert.Equal((ReplyKind.Notice, CheckedReply.FaultNotice), (reply.Kind, reply.Text));
        Assert.Contains("404", reply.Fault!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Success", "既不是 success")]
    [InlineData("\"success\"", "既不是 success")]
    [InlineData("""{"ToUserName":"oResident"}""", "既不是 success")]
    [InlineData("\uFEFFsuccess", "BOM")]
    [InlineData("<xml><ToUserName>o", "XML 写坏了")]
    [InlineData("<xml><Content>\u0001</Content></xml>", "XML 写坏了")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a 'b'>]><xml>&a;</xml>", "XML 写坏了")]
    [InlineData("<html></html>", "根是 html")]
    [InlineData("<xml><ToUserName>a</ToUserName><ToUserName>b</ToUserName></xml>", "写了两次")]
    [InlineData("<xml></xml>", "少了 ToUserName")]
    public void Check_NoReplyAtAll_SaysWhy(string body, string why) => AssertNotice(Check(body), why);

    [Theory]
    [InlineData("<ToUserName><![CDATA[oResident]]>", "<ToUserName><![CDATA[gh_5e7f1ceb0700]]>", "与来信相反")]
    [InlineData("<FromUserName><![CDATA[gh_5e7f1ceb0700]]>", "<FromUserName><![CDATA[oResident]]>", "与来信相反")]
    [InlineData("<CreateTime>1700000001</CreateTime>", "", "少了 CreateTime")]
    [InlineData(">1700000001<", ">2023-11-14<", "不是秒数")]
    [InlineData(">1700000001<", ">-1<", "不是秒数")]
    [InlineData("<![CDATA[text]]>", "<![CDATA[markdown]]>", "没有这种 MsgType")]
    [InlineData("<![CDATA[text]]>", "<![CDATA[image]]>", "MediaId")]
    [InlineData("<MsgType><![CDATA[text]]></MsgType>", "", "少了 MsgType")]
    [InlineData("Content>", "Contents>", "少了 Content")]
    public void Check_OneElementWrong_SaysWhich(string right, string wrong, string why)
    {
        var body = Accounts.Reply(Asked, Answer);

        var reply = Check(body.Replace(right, wrong, StringComparison.Ordinal));

        AssertNotice(reply, why);
    }

    [Fact]
    public void Check_TextOf2048Bytes_IsTheLongest()
    {
        var longest = new string('长', 682) + "ab";

        Assert.Null(Check(Accounts.Reply(Asked, longest)).Fault);
        AssertNotice(Check(Accounts.Reply(Asked, longest + "c")), "2049 字节");
    }

    [Fact]
    public void Check_EmptyText_SaysWhatToReplyInstead() => AssertNotice(Check(Accounts.Reply(Asked, " \n")), "success");

    [Fact]
    public void Check_BytesThatAreNotUtf8_SaysSo()
    {
        var reply = new ReplyCheck(Accounts.Plain).Check(Asked, 200, [0x3C, 0x78, 0xFF]);

        AssertNotice(reply, "UTF-8");
    }

    [Theory]
    [InlineData("**3个窗口**")]
    [InlineData("__3个窗口__")]
    [InlineData("依据\n# 窗口")]
    [InlineData("- 窗口")]
    [InlineData("* 窗口")]
    [InlineData("> 原文")]
    [InlineData("`原文`")]
    [InlineData("~~旧的~~")]
    [InlineData("[报告](https://example.org/source/a)")]
    [InlineData("[1]: https://example.org/source/a")]
    [InlineData("| 年 | 个 |")]
    [InlineData("窗口\n---\n报告")]
    public void Check_Markdown_IsAFaultThoughShown(string text)
    {
        var reply = Check(Accounts.Reply(Asked, text));

        Assert.Equal(ReplyKind.Text, reply.Kind);
        Assert.Contains("Markdown", reply.Fault!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. 老西门街道\n\n2. 张庙街道")]
    [InlineData("面积是3*4米，共2*5间")]
    [InlineData("2019-02-01 公布；-5度；#12号楼；[1] 原文")]
    [InlineData("snake_case_name 与 __init")]
    public void Check_TextThatOnlyLooksLikeMarkdown_IsNoFault(string text) => Assert.Null(Check(Accounts.Reply(Asked, text)).Fault);

    [Theory]
    [InlineData("<a href=\"https://example.org\">看原文", "写坏的链接")]
    [InlineData("<a href=https://example.org>看原文</a>", "写坏的链接")]
    [InlineData("<a href=\"https://example.org\"> </a>", "没有文字")]
    [InlineData("<a href=\"/source/a\">看原文</a>", "打不开")]
    [InlineData("<a href=\"javascript:alert(1)\">看原文</a>", "打不开")]
    [InlineData("<a href=\"weixin://bizmsgmenu?msgmenuid=1\">1. 老西门</a>", "msgmenucontent")]
    public void Check_BrokenLink_IsAFaultThoughShown(string text, string why)
    {
        var reply = Check(Accounts.Reply(Asked, text));

        Assert.Equal(ReplyKind.Text, reply.Kind);
        Assert.Contains(why, reply.Fault!, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SafeMode_OpensTheEnvelope()
    {
        var plain = Accounts.Reply(Asked, Answer);

        var reply = Check(Accounts.Envelope(plain), Accounts.Safe);

        Assert.Equal((ReplyKind.Text, Answer, plain), (reply.Kind, reply.Text, reply.Plain));
    }

    [Fact]
    public void Check_SafeModeButPlainReply_ShowsTheNotice() => AssertNotice(Check(Accounts.Reply(Asked, Answer), Accounts.Safe), "回复了明文");

    [Fact]
    public void Check_CompatibleMode_TakesEither()
    {
        var plain = Accounts.Reply(Asked, Answer);

        Assert.Equal(ReplyKind.Text, Check(plain, Accounts.Compatible).Kind);
        Assert.Equal(ReplyKind.Text, Check(Accounts.Envelope(plain), Accounts.Compatible).Kind);
    }

    [Fact]
    public void Check_PlainModeButEncrypted_ShowsTheNotice() => AssertNotice(Check(Accounts.Envelope(Accounts.Reply(Asked, Answer))), "密文");

    [Fact]
    public void Check_EnvelopeWithAnotherToken_ShowsTheNotice() =>
        AssertNotice(Check(Accounts.Envelope(Accounts.Reply(Asked, Answer), token: "another"), Accounts.Safe), "MsgSignature");

    [Fact]
    public void Check_EnvelopeUnderAnotherKey_ShowsTheNotice() =>
        AssertNotice(Check(Accounts.Envelope(Accounts.Reply(Asked, Answer), key: new string('B', 43)), Accounts.Safe), "解不开");

    [Fact]
    public void Check_EnvelopeOfAnotherAccount_ShowsTheNotice() =>
        AssertNotice(Check(Accounts.Envelope(Accounts.Reply(Asked, Answer), appId: "wx0000000000000000"), Accounts.Safe), "AppID");

    [Fact]
    public void Check_WrongReplyInEnvelope_ShowsTheNotice() => AssertNotice(Check(Accounts.Envelope("{}"), Accounts.Safe), "既不是 success");

    [Fact]
    public void Check_AccountSetToJson_TakesJson()
    {
        var body = $$"""{"ToUserName":"{{Asked.From}}","FromUserName":"{{Asked.To}}","CreateTime":1700000001,"MsgType":"text","Content":"您好"}""";

        Assert.Equal(ReplyKind.Text, Check(body, Accounts.Plain with { Format = BodyFormat.Json }).Kind);
        AssertNotice(Check(body[..^1], Accounts.Plain with { Format = BodyFormat.Json }), "JSON 写坏了");
    }

    [Theory]
    [InlineData(1, "1", null)]
    [InlineData(2, "2", "最多 1 篇")]
    [InlineData(1, "2", "ArticleCount")]
    [InlineData(0, "0", "有 0 篇")]
    public void Check_News_CountsItsArticles(int articles, string count, string? why)
    {
        const string Item = "<item><Title>工作安排</Title><Description>窗口</Description><PicUrl></PicUrl><Url>https://example.org</Url></item>";
        var body = Accounts.Reply(Asked, Answer)
            .Replace("<![CDATA[text]]>", "<![CDATA[news]]>", StringComparison.Ordinal)
            .Replace($"<Content><![CDATA[{Answer}]]></Content>", $"<ArticleCount>{count}</ArticleCount><Articles>{string.Concat(Enumerable.Repeat(Item, articles))}</Articles>", StringComparison.Ordinal);

        var reply = Check(body);

        if (why is null)
            Assert.Equal((ReplyKind.News, null), (reply.Kind, reply.Fault));
        else
            AssertNotice(reply, why);
    }

    private static void AssertNotice(CheckedReply reply, string why)
    {
        Assert.Equal((ReplyKind.Notice, CheckedReply.FaultNotice), (reply.Kind, reply.Text));
        Assert.Contains(why, reply.Fault!, StringComparison.Ordinal);
    }

    private static CheckedReply Check(string body, Account? account = null) => new ReplyCheck(account ?? Accounts.Plain).Check(Asked, 200, Encoding.UTF8.GetBytes(body));
}
