using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Callback;

namespace ServiceBot.Bot.Tests.WeChat.Callback;

public sealed class MessageReaderTests
{
    private const string Common = "<ToUserName><![CDATA[gh_0a1b2c]]></ToUserName><FromUserName><![CDATA[oUSER1]]></FromUserName><CreateTime>1700000000</CreateTime>";

    private static readonly InboundMessage Empty = new()
    {
        Account = WeChatAccountKind.OfficialAccount,
        ToUserName = "gh_0a1b2c",
        FromUserName = "oUSER1",
        CreateTime = 1_700_000_000,
        MsgType = "text",
    };

    [Fact]
    public void Read_Text_HasContentAndMenuId()
    {
        var message = Read("<MsgType>text</MsgType><Content><![CDATA[怎么退货?]]></Content><MsgId>24000000000000001</MsgId><bizmsgmenuid>101</bizmsgmenuid>");

        Assert.Equal(Empty with { Content = "怎么退货?", MsgId = "24000000000000001", BizMsgMenuId = "101" }, message);
    }

    [Fact]
    public void Read_Voice_KeepsEmptyRecognition()
    {
        var message = Read("<MsgType>voice</MsgType><MediaId>m1</MediaId><Format>amr</Format><Recognition></Recognition><MediaId16K>m2</MediaId16K><MsgId>2</MsgId>");

        Assert.Equal(Empty with { MsgType = "voice", MediaId = "m1", Format = "amr", Recognition = "", MsgId = "2" }, message);
    }

    [Fact]
    public void Read_Image_HasAddressAndMedia()
    {
        var message = Read("<MsgType>image</MsgType><PicUrl>https://mmbiz.example/p</PicUrl><MediaId>m1</MediaId><MsgId>3</MsgId>");

        Assert.Equal(Empty with { MsgType = "image", PicUrl = "https://mmbiz.example/p", MediaId = "m1", MsgId = "3" }, message);
    }

    [Fact]
    public void Read_Location_HasDegreesAndLabel()
    {
        var message = Read("<MsgType>location</MsgType><Location_X>31.26</Location_X><Location_Y>121.52</Location_Y><Scale>16</Scale><Label>杨浦区</Label><MsgId>4</MsgId>");

        Assert.Equal(Empty with { MsgType = "location", Latitude = 31.26, Longitude = 121.52, Label = "杨浦区", MsgId = "4" }, message);
    }

    [Fact]
    public void Read_LocationReport_HasDegreesOfTheOtherName()
    {
        var message = Read("<MsgType>event</MsgType><Event>LOCATION</Event><Latitude>31.26</Latitude><Longitude>NaN</Longitude><Precision>30</Precision>");

        Assert.Equal(Empty with { MsgType = "event", Event = "LOCATION", Latitude = 31.26 }, message);
    }

    [Fact]
    public void Read_Link_HasTitleDescriptionAndUrl()
    {
        var message = Read("<MsgType>link</MsgType><Title>公告</Title><Description>停水</Description><Url>https://example.cn/</Url><MsgId>5</MsgId>");

        Assert.Equal(Empty with { MsgType = "link", Title = "公告", Description = "停水", Url = "https://example.cn/", MsgId = "5" }, message);
    }

    [Fact]
    public void Read_FollowByQrCode_HasSceneAndTicket()
    {
        var message = Read("<MsgType>event</MsgType><Event>subscribe</Event><EventKey>qrscene_12</EventKey><Ticket>gQ</Ticket>");

        Assert.Equal(Empty with { MsgType = "event", Event = "subscribe", EventKey = "qrscene_12", Ticket = "gQ" }, message);
    }

    [Fact]
    public void Read_FieldsThereTwice_FirstCounts()
    {
        var message = Read("<MsgType>text</MsgType><Content>甲</Content><Content>乙</Content><FromUserName>oOTHER</FromUserName>");

        Assert.Equal(Empty with { Content = "甲" }, message);
    }

    [Fact]
    public void Read_ControlCharacters_AreDropped()
    {
        var message = Read("<MsgType>text</MsgType><Content>好&#0;的&#8;\n行</Content>");

        Assert.Equal("好的\n行", message.Content);
    }

    [Theory]
    [InlineData("ToUserName", "")]
    [InlineData("FromUserName", " ")]
    [InlineData("MsgType", "")]
    [InlineData("CreateTime", "")]
    [InlineData("CreateTime", "昨天")]
    [InlineData("CreateTime", "-1")]
    [InlineData("CreateTime", "99999999999999")]
    public void Read_FieldOfEveryMessageMissingOrWrong_Is400(string name, string value)
    {
        var fields = new Dictionary<string, string> { ["ToUserName"] = "gh_0a1b2c", ["FromUserName"] = "oUSER1", ["CreateTime"] = "1700000000", ["MsgType"] = "text", [name] = value };

        var refused = Assert.Throws<CallbackRefusedException>(() => MessageReader.Read(fields, WeChatAccountKind.OfficialAccount));

        Assert.Equal((400, $"正文里没有合格的 {name}"), (refused.Status, refused.Message));
    }

    [Fact]
    public void Read_OverlongPersonId_Is400()
    {
        var fields = new Dictionary<string, string> { ["ToUserName"] = "gh", ["FromUserName"] = new('o', 257), ["CreateTime"] = "1", ["MsgType"] = "text" };

        var refused = Assert.Throws<CallbackRefusedException>(() => MessageReader.Read(fields, WeChatAccountKind.OfficialAccount));

        Assert.Equal(400, refused.Status);
    }

    private static InboundMessage Read(string more) => MessageReader.Read(BodyFields.Read($"<xml>{Common}{more}</xml>", CallbackFormat.Xml), WeChatAccountKind.OfficialAccount);
}
