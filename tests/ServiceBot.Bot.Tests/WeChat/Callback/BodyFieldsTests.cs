using System.Text;
using ServiceBot.Bot.Channels.WeChat.Callback;

namespace ServiceBot.Bot.Tests.WeChat.Callback;

public sealed class BodyFieldsTests
{
    [Fact]
    public void Read_Xml_GivesTextsOfTheRootsChildren()
    {
        var fields = BodyFields.Read(
            "<?xml version=\"1.0\" encoding=\"gb2312\"?>\n<!-- 注 --><xml>文<A><![CDATA[<甲>&]]>乙</A><B/><C>1&lt;2&#x4E00;</C><D><E>丙</E></D><A>丁</A></xml>\n", CallbackFormat.Xml);

        Assert.Equal(new Dictionary<string, string> { ["A"] = "<甲>&乙", ["B"] = "", ["C"] = "1<2一" }, fields);
    }

    [Fact]
    public void Read_Json_GivesTextsAndNumbers()
    {
        var fields = BodyFields.Read("""{"A":"<甲>","B":24000000000000001,"C":{"D":1},"E":[1],"F":null,"G":true,"A":"乙"}""", CallbackFormat.Json);

        Assert.Equal(new Dictionary<string, string> { ["A"] = "<甲>", ["B"] = "24000000000000001" }, fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("你好")]
    [InlineData("<xml>")]
    [InlineData("<xml><A></xml>")]
    [InlineData("<xml></xml><xml></xml>")]
    [InlineData("<html></html>")]
    [InlineData("<XML></XML>")]
    [InlineData("<xml><A>&nbsp;</A></xml>")]
    [InlineData("<xml><a:B>1</a:B></xml>")]
    [InlineData("<!DOCTYPE xml><xml></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"甲\">]><xml><A>&a;</A></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><A>&a;</A></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]><xml><A>&b;</A></xml>")]
    [InlineData("{\"A\":\"甲\"}")]
    public void Read_NoXml_Is400(string body)
    {
        var refused = Assert.Throws<CallbackRefusedException>(() => BodyFields.Read(body, CallbackFormat.Xml));

        Assert.Equal((400, "正文不是合格的 XML"), (refused.Status, refused.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"A\":}")]
    [InlineData("{\"\\uD800\":\"甲\"}")]
    [InlineData("{\"A\":1}{")]
    [InlineData("<xml></xml>")]
    public void Read_NoJsonObject_Is400(string body)
    {
        var refused = Assert.Throws<CallbackRefusedException>(() => BodyFields.Read(body, CallbackFormat.Json));

        Assert.Equal((400, "正文不是合格的 JSON"), (refused.Status, refused.Message));
    }

    [Fact]
    public void Read_JsonWithHalfAPair_IsTakenForCleaning()
    {
        var fields = BodyFields.Read("""{"A":"好\uD83D的"}""", CallbackFormat.Json);

        Assert.Equal("好\uFFFD的", CleanText.Of(fields["A"]));
    }

    [Fact]
    public void TextOf_MarkBeforeIt_IsLeftOut()
    {
        var text = BodyFields.TextOf([.. Encoding.UTF8.Preamble, .. "<xml>街道</xml>"u8]);

        Assert.Equal("<xml>街道</xml>", text);
    }

    [Fact]
    public void TextOf_NoUtf8_Is400()
    {
        var refused = Assert.Throws<CallbackRefusedException>(() => BodyFields.TextOf([(byte)'<', 0xBD, 0xD6]));

        Assert.Equal(400, refused.Status);
    }
}
