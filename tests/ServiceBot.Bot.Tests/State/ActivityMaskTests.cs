using System.Text.Json;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Tests.State;

public sealed class ActivityMaskTests
{
    [Theory]
    [InlineData("""{"type":"message","text":"打13812345678找我"}""")]
    [InlineData("""{"type":"message","speak":"一三八一二三四五六七八"}""")]
    [InlineData("""{"type":"event","name":"x","value":{"表":[{"id":"13812345678"}]}}""")]
    [InlineData("""{"type":"event","name":"x","value":13812345678}""")]
    [InlineData("""{"type":"message","channelData":{"deep":{"clientActivityID":"13812345678"}}}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"text/plain","content":"手机13812345678","name":"13812345678.txt"}]}""")]
    [InlineData("""{"type":"message","from":{"id":"dl_1","name":"13812345678"}}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"dl_1","name":"老王 13812345678"}]}""")]
    [InlineData("""{"type":"message","entities":[{"type":"mention","text":"13812345678"}]}""")]
    [InlineData("""{"type":"message","suggestedActions":{"actions":[{"type":"imBack","title":"打","value":"13812345678"}]}}""")]
    [InlineData("""{"type":"message","没人认识的":{"a":["13812345678"]}}""")]
    public void Write_PersonalDataAnywhere_IsMasked(string json)
    {
        var masked = ActivityMask.Write(Activity(json));

        Assert.Contains("〔手机号〕", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"contentType":"image/png","name":"证件.png","contentUrl":"data:image/png;base64,iVBORw0KGgo="}""", """{"contentType":"image/png","name":"证件.png"}""")]
    [InlineData("""{"contentType":"image/png","contentUrl":"https://a.example/1.png","thumbnailUrl":" DATA:image/png;base64,iVBORw0KGgo="}""", """{"contentType":"image/png","contentUrl":"https://a.example/1.png"}""")]
    [InlineData("""{"contentType":"text/plain","name":"病历.txt","content":"诊断"}""", """{"contentType":"text/plain","name":"病历.txt"}""")]
    [InlineData("""{"contentType":"application/octet-stream","content":{"$content":"iVBORw0KGgo="}}""", """{"contentType":"application/octet-stream"}""")]
    [InlineData("""{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"表","images":[{"url":"data:image/png;base64,iVBORw0KGgo="},"data:,x"]}}""", """{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"表","images":[{}]}}""")]
    [InlineData("""{"contentType":"application/vnd.microsoft.card.adaptive","content":{"street":"样板街道","answers":[1,true]}}""", """{"contentType":"application/vnd.microsoft.card.adaptive","content":{"street":"样板街道","answers":[1,true]}}""")]
    public void Write_Attachment_LosesWhatAFileHoldsAndNothingElse(string attachment, string kept)
    {
        var masked = JsonDocument.Parse(ActivityMask.Write(Activity($$"""{"type":"message","attachments":[{{attachment}}]}"""))).RootElement;

        var one = Assert.Single(masked.GetProperty("attachments").EnumerateArray());
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(kept).RootElement, one), one.GetRawText());
    }

    [Fact]
    public void Write_TextThatBeginsAsAnAddressOfData_IsLeftAlone() =>
        Assert.Contains("data:怎么用", ActivityMask.Write(Activity("""{"type":"message","text":"data:怎么用"}""")), StringComparison.Ordinal);

    [Fact]
    public void Write_WhatTheProtocolNeeds_IsLeftAlone()
    {
        const string Json = """
            {"type":"message","channelId":"directline","serviceUrl":"http://13812345678.example/","replyToId":"13812345678|0000001","localTimestamp":"2026-11-22T08:43:44+08:00",
             "from":{"id":"13812345678","role":"user"},"recipient":{"id":"13812345678"},"conversation":{"id":"13812345678"},"text":"2019年12345热线1260件",
             "channelData":{"clientActivityID":"13812345678","clientTimestamp":"2026-11-22T08:43:44.123Z"}}
            """;

        var kept = ActivityMask.Write(Activity(Json));

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Json).RootElement, JsonDocument.Parse(kept).RootElement), kept);
    }

    private static Activity Activity(string json) => JsonSerializer.Deserialize<Activity>(json, ActivityJson.Options)!;
}
