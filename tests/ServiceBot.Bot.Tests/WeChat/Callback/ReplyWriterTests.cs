using System.Text.Json;
using System.Xml.Linq;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Callback;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat.Callback;

public sealed class ReplyWriterTests
{
    private const string Token = "Fuwu2026";
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private const string AppId = "wx0123456789abcdef";
    private static readonly MessageCipher Cipher = new(Key, AppId);

    private readonly ReplyWriter _writer = new(
        CallbackAccount.Of(new WeChatOptions { Token = Token, EncodingAESKey = Key, AppId = AppId })!, new FakeClock(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)));

    [Fact]
    public void Write_Xml_IsAsWeChatReadsIt()
    {
        var (body, format) = _writer.Write(Received(CallbackFormat.Xml), new PassiveText("签收后 7 天内可退。\n\n1. 甲 & 乙", 1_700_000_001));

        Assert.Equal(CallbackFormat.Xml, format);
        Assert.Equal(
            "<xml><ToUserName><![CDATA[oUSER1]]></ToUserName><FromUserName><![CDATA[gh_0a1b2c]]></FromUserName><CreateTime>1700000001</CreateTime>"
            + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[签收后 7 天内可退。\n\n1. 甲 & 乙]]></Content></xml>",
            body);
    }

    [Theory]
    [InlineData("甲]]>乙", "甲]]>乙")]
    [InlineData("]]>]]>", "]]>]]>")]
    [InlineData("]]]]>>", "]]]]>>")]
    [InlineData("甲]]\u0000>乙", "甲]]>乙")]
    [InlineData("好\u0000的\u001B[0m", "好的[0m")]
    [InlineData("半个<高>", "半个\uFFFD")]
    [InlineData("</Content></xml>", "</Content></xml>")]
    [InlineData("🙂<a href=\"https://example.cn/?a=1&b=2\">原文</a>", "🙂<a href=\"https://example.cn/?a=1&b=2\">原文</a>")]
    public void Write_NastyText_StaysOneText(string text, string expected)
    {
        var (body, _) = _writer.Write(Received(CallbackFormat.Xml), new PassiveText(text.Replace("<高>", "\uD83D", StringComparison.Ordinal), 1));

        Assert.Equal(expected, XDocument.Parse(body).Root!.Element("Content")!.Value);
    }

    [Fact]
    public void Write_Json_HasTheSameFieldsAndRealCharacters()
    {
        var (body, format) = _writer.Write(Received(CallbackFormat.Json), new PassiveText("可退<b>", 1_700_000_001));

        Assert.Equal(CallbackFormat.Json, format);
        Assert.Equal("""{"ToUserName":"oUSER1","FromUserName":"gh_0a1b2c","CreateTime":1700000001,"MsgType":"text","Content":"可退<b>"}""", body);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_Enveloped_IsSignedAndDecryptsToTheSame(bool isJson)
    {
        var envelope = isJson ? CallbackFormat.Json : CallbackFormat.Xml;
        var reply = new PassiveText("签收后 7 天内可退。", 1_700_000_001);

        var (body, format) = _writer.Write(Received(CallbackFormat.Xml) with { Envelope = new ReceivedEnvelope(Cipher, envelope, "415670741") }, reply);

        var fields = BodyFields.Read(body, envelope);
        Assert.Equal(envelope, format);
        Assert.Equal(("1700000000", "415670741"), (fields["TimeStamp"], fields["Nonce"]));
        Assert.Equal(CallbackSignature.Compute(Token, "1700000000", "415670741", fields["Encrypt"]), fields["MsgSignature"]);
        Assert.Equal(_writer.Write(Received(CallbackFormat.Xml), reply).Body, Cipher.Decrypt(fields["Encrypt"]).Message);
    }

    [Fact]
    public void Write_EnvelopedTwice_UsesOtherRandomBytes()
    {
        var received = Received(CallbackFormat.Xml) with { Envelope = new ReceivedEnvelope(Cipher, CallbackFormat.Json, "1") };

        var bodies = Enumerable.Range(0, 2).Select(_ => JsonSerializer.Deserialize<JsonElement>(_writer.Write(received, new PassiveText("好", 1)).Body).GetProperty("Encrypt").GetString());

        Assert.Equal(2, bodies.Distinct().Count());
    }

    private static ReceivedCallback Received(CallbackFormat format) => new(
        new InboundMessage { Account = WeChatAccountKind.OfficialAccount, ToUserName = "gh_0a1b2c", FromUserName = "oUSER1", CreateTime = 1, MsgType = "text" },
        format,
        Envelope: null);
}
