using System.Text;
using System.Text.Json;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Tests.Activities;

public sealed class ActivityJsonTests
{
    /// <summary>One example of every activity type, and of every part, each with members nobody knows.</summary>
    public static TheoryData<string> Examples =>
    [
        """
        {"type":"message","id":"c1|0000002","timestamp":"2026-11-22T01:02:03.456Z","localTimestamp":"2026-11-22T09:02:03.456+08:00","localTimezone":"Asia/Shanghai",
         "channelId":"directline","serviceUrl":"https://example.cn/","from":{"id":"dl_1","name":"张阿姨","role":"user","aadObjectId":"a-1","neu":{"x":[1,null]}},
         "recipient":{"id":"servicebot","role":"bot"},"conversation":{"id":"c1","name":"问答","isGroup":false,"conversationType":"personal","tenantId":"t","aadObjectId":"b","role":"user","neu":1},
         "replyToId":"c1|0000001","text":"老人送餐怎么办？😀","textFormat":"plain","locale":"zh-CN","speak":"老人送餐","summary":"问送餐","inputHint":"expecting",
         "attachmentLayout":"carousel","attachments":[{"contentType":"image/png","contentUrl":"https://example.cn/a.png","name":"照片.png","thumbnailUrl":"https://example.cn/t.png","neu":"x"},
          {"contentType":"application/vnd.microsoft.card.hero","content":{"title":"标题","buttons":[{"type":"imBack","title":"好","value":"好"}],"empty":""}},
          {"contentType":"application/vnd.unknown.card","content":[1,2.50,1e400,"三"]}],
         "suggestedActions":{"to":["dl_1"],"actions":[{"type":"messageBack","title":"选","image":"https://example.cn/i.png","imageAltText":"图","text":"一","displayText":"壹","value":{"k":[true]},"channelData":{"y":1},"neu":0}],"neu":{}},
         "entities":[{"type":"mention","mentioned":{"id":"servicebot"},"text":"<at>小助手</at>"},{"type":"https://schema.org/Message","@type":"Message","@id":""},{"type":"nobody.knows","deep":[[[]]]}],
         "channelData":{"clientActivityID":"16x","empty":"","list":[]},"value":{"a":null},"valueType":"t","importance":"high","deliveryMode":"expectReplies",
         "expiration":"2026-11-23T00:00:00Z","listenFor":["送餐","食堂"],"semanticAction":{"id":"s","state":"start","entities":{"e":{"type":"t","v":1}},"neu":1},
         "textHighlights":[{"text":"送餐","occurrence":2,"neu":1}],"callerId":"urn:botframework:azure","neu":{"a":["二",null,false]},"neuNull":null}
        """,
        """{"type":"message","text":"","from":{"id":"u"}}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"servicebot"},{"id":"u","neu":1}],"membersRemoved":[{"id":"w"}],"topicName":"养老","historyDisclosed":true}""",
        """{"type":"typing","text":"正在查","channelData":{"streamType":"streaming","streamSequence":1}}""",
        """{"type":"event","name":"webchat/join","value":{"language":"zh-CN"},"valueType":"x","label":"进来","relatesTo":{"activityId":"1","user":{"id":"u"},"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"directline","serviceUrl":"https://example.cn","locale":"zh-CN","neu":[]}}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"v"}}}""",
        """{"type":"endOfConversation","code":"completedSuccessfully","text":"再见"}""",
        """{"type":"messageReaction","replyToId":"c|1","reactionsAdded":[{"type":"like","neu":1}],"reactionsRemoved":[{"type":"+1"}]}""",
        """{"type":"messageUpdate","id":"c|1","text":"改过的"}""",
        """{"type":"messageDelete","id":"c|1"}""",
        """{"type":"installationUpdate","action":"add"}""",
        """{"type":"contactRelationUpdate","action":"remove"}""",
        """{"type":"trace","name":"t","label":"l","value":[1],"valueType":"https://example.cn/t"}""",
        """{"type":"handoff","name":"handoff.initiate","value":{"skill":"人工"}}""",
        """{"type":"command","name":"vnd.x","value":{"commandId":"1"}}""",
        """{"type":"commandResult","name":"vnd.x","value":{"commandId":"1","error":{"code":"c"}}}""",
        """{"type":"suggestion","text":"可以问","textHighlights":[{"text":"问","occurrence":1}]}""",
        """{"type":"vnd.nobody.knows","Type":"another member","全新":{"成员":"中文"}}""",
        """{"type":"message","text":"\"<>&+' 全角　空格\u0001"}""",
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_WhatWasRead_IsTheSameJson(string json)
    {
        var activity = Read(json);

        var written = ActivityJson.Write(activity);

        using var before = JsonDocument.Parse(json);
        using var after = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement), Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void Write_Chinese_IsNotEscaped()
    {
        var activity = Read("""{"type":"message","text":"\u8001\u4eba","neu":"\u9001\u9910","value":{"\u95ee":"\u7b54"},"entities":[{"type":"t","名":"\u5b57"}]}""");

        var written = Encoding.UTF8.GetString(ActivityJson.Write(activity));

        Assert.Equal("""{"type":"message","text":"老人","entities":[{"type":"t","名":"字"}],"value":{"问":"答"},"neu":"送餐"}""", written);
    }

    [Fact]
    public void Write_EmptyStringsAndLists_AreLeftOut()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message, Id = "", Text = "", From = new ChannelAccount { Id = "u", Name = "" }, Attachments = [], Entities = [], ListenFor = [], SuggestedActions = new SuggestedActions { To = [] },
        };

        Assert.Equal("""{"type":"message","from":{"id":"u"},"text":"","suggestedActions":{}}""", Encoding.UTF8.GetString(ActivityJson.Write(activity)));
    }

    [Theory]
    [InlineData("2026-11-22T09:02:03+08:00", "2026-11-22T01:02:03Z")]
    [InlineData("2026-11-22T01:02:03.1234567Z", "2026-11-22T01:02:03.1234567Z")]
    [InlineData("2026-11-22T01:02:03.120Z", "2026-11-22T01:02:03.120Z")]
    [InlineData("2026-11-22T01:02:03", "2026-11-22T01:02:03Z")]
    public void Write_Timestamp_IsUtcWithItsPrecision(string given, string expected)
    {
        var activity = Read($$"""{"type":"message","timestamp":"{{given}}"}""");

        Assert.Equal($$"""{"type":"message","timestamp":"{{expected}}"}""", Encoding.UTF8.GetString(ActivityJson.Write(activity)));
    }

    [Theory]
    [InlineData("", "MalformedData", "JSON")]
    [InlineData("{", "MalformedData", "JSON")]
    [InlineData("null", "MalformedData", "null")]
    [InlineData("[]", "MalformedData", "JSON")]
    [InlineData("\"message\"", "MalformedData", "JSON")]
    [InlineData("{\"type\":\"message\"} {}", "MalformedData", "JSON")]
    [InlineData("{\"type\":\"message\",}", "MalformedData", "JSON")]
    [InlineData("{\"type\":5}", "BadArgument", "'type'")]
    [InlineData("{\"type\":\"message\",\"from\":\"u\"}", "BadArgument", "'from'")]
    [InlineData("{\"type\":\"message\",\"from\":{\"id\":7}}", "BadArgument", "'from.id'")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}", "BadArgument", "'attachments'")]
    [InlineData("{\"type\":\"message\",\"attachments\":[{\"name\":1}]}", "BadArgument", "'attachments[0].name'")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"昨天\"}", "BadArgument", "'timestamp'")]
    [InlineData("{\"type\":\"message\",\"localTimestamp\":3}", "BadArgument", "'localTimestamp'")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", "MalformedData", "surrogate")]
    [InlineData("{\"type\":\"message\",\"value\":{\"a\":[\"\\udc00x\"]}}", "MalformedData", "surrogate")]
    [InlineData("{\"type\":\"message\",\"a\\ud800\":1}", "MalformedData", "surrogate")]
    public void Read_BadJson_SaysWhatIsWrong(string json, string code, string said)
    {
        var exception = Assert.Throws<BadActivityException>(() => Read(json));

        Assert.Equal(code, exception.Code);
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotUtf8_IsMalformed()
    {
        byte[] body = [.. "{\"type\":\""u8, 0xFF, .. "\"}"u8];

        Assert.Equal(BadActivityException.MalformedData, Assert.Throws<BadActivityException>(() => ActivityJson.Read<Activity>(body)).Code);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("neu")]
    public void Read_DeepMember_IsTakenToTheBoundAndCanBeSentInsideOfOthers(string member)
    {
        var most = ActivityJson.MostDepth - 1;
        var activity = Read(Nested(most));

        var written = ActivityJson.Write(new { activities = new[] { activity } });

        Assert.NotEmpty(written);
        Assert.Throws<BadActivityException>(() => Read(Nested(most + 1)));
        Assert.Throws<BadActivityException>(() => Read(Nested(100_000)));

        string Nested(int depth) => $"{{\"type\":\"message\",\"{member}\":{new string('[', depth)}{new string(']', depth)}}}";
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"type\":\"typing\"}"u8];

        Assert.Equal(ActivityTypes.Typing, ActivityJson.Read<Activity>(body).Type);
    }

    private static Activity Read(string json) => ActivityJson.Read<Activity>(Encoding.UTF8.GetBytes(json));
}
