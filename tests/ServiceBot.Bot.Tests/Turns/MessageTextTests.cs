using System.Text;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("""{"text":"老人送餐怎么办"}""", "老人送餐怎么办")]
    [InlineData("""{"text":" 老人送餐 ","channelData":{"postBack":true}}""", "老人送餐")]
    [InlineData("""{"value":"老人送餐","channelData":{"postBack":true}}""", "老人送餐")]
    [InlineData("""{"text":"","value":{"k":1},"channelData":{"messageBack":{"displayText":"老人送餐"}}}""", "老人送餐")]
    [InlineData("""{"text":"送餐","value":{"k":1},"channelData":{"messageBack":{"displayText":"别的"}}}""", "送餐")]
    [InlineData("""{"text":"送餐","attachments":[{"contentType":"image/png"}]}""", "送餐")]
    [InlineData("""{"text":""}""", "")]
    [InlineData("""{"suggestedActions":{}}""", "")]
    [InlineData("""{"text":" <at>小助手</at> 老人送餐","recipient":{"id":"b"},"entities":[{"type":"mention","mentioned":{"id":"b"},"text":"<at>小助手</at>"}]}""", "老人送餐")]
    [InlineData("""{"text":"<at>张三</at>送餐","recipient":{"id":"b"},"entities":[{"type":"mention","mentioned":{"id":"u"},"text":"<at>张三</at>"},{"type":"mention","mentioned":7},{"type":"mention"}]}""", "<at>张三</at>送餐")]
    public void Of_MessageWithText_IsWhatThePersonSaid(string json, string expected)
    {
        Assert.Equal(expected, MessageText.Of(Read(json)));
    }

    [Theory]
    [InlineData("""{"value":{"form":"x"},"channelData":{"postBack":true}}""")]
    [InlineData("""{"text":"","value":{"form":"x"},"channelData":"text"}""")]
    [InlineData("""{"text":"  ","attachments":[{"contentType":"image/png","contentUrl":"https://example.cn/a.png"}]}""")]
    [InlineData("""{"attachments":[{"contentType":"audio/amr"}],"channelData":{"messageBack":{"displayText":5}}}""")]
    public void Of_MessageWithSomethingElseOnly_IsNull(string json)
    {
        Assert.Null(MessageText.Of(Read(json)));
    }

    private static Activity Read(string json) => ActivityJson.Read<Activity>(Encoding.UTF8.GetBytes(json));
}
