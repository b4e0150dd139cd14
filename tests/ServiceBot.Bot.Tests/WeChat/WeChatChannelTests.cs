using System.Text;
using ServiceBot.Bot.Channels.WeChat.Callback;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat;

/// <summary>The whole service behind the callback.</summary>
public sealed class WeChatChannelTests
{
    [Fact]
    public async Task Post_Question_IsAnsweredWithItsSource()
    {
        using var host = new BotHost(("WeChat:Token", CallbackBench.Token));
        using var client = host.CreateClient();
        var now = $"{host.Clock.GetUtcNow().ToUnixTimeSeconds()}";
        var signature = CallbackSignature.Compute(CallbackBench.Token, now, CallbackBench.Nonce, encrypted: null);
        using var body = new StringContent(CallbackBench.Xml("示范街道2019年有几个跨区办事窗口"), Encoding.UTF8, "text/xml");

        using var response = await client.PostAsync($"/wechat?signature={signature}&timestamp={now}&nonce={CallbackBench.Nonce}", body);

        var content = BodyFields.Read(await response.Content.ReadAsStringAsync(), CallbackFormat.Xml)["Content"];
        Assert.Contains("3个跨区办事窗口", content, StringComparison.Ordinal);
        Assert.Contains("示范街道2019年工作报告", content, StringComparison.Ordinal);
    }
}
