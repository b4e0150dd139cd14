using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Callback;

namespace ServiceBot.Bot.Tests.WeChat.Fuzzing;

/// <summary>Whatever comes, the callback answers in one of its ways, and keeps nothing of it.</summary>
[Collection(nameof(RunsAlone))]
public sealed class CallbackFuzzTests
{
    private const int Bodies = 100_000;
    private const int Seed = 20_261_122;

    /// <summary>What a run may leave behind: pools that have grown, code that was compiled again.</summary>
    private const long MostLeftBytes = 8 * 1024 * 1024;

    private static readonly Dictionary<int, string> Refusals = new() { [400] = "bad request", [403] = "forbidden", [413] = "too large", [415] = "unsupported media type" };
    private static readonly MessageCipher Cipher = new(CallbackBench.Key, CallbackBench.AppId);

    [Fact]
    public async Task Post_MutatedBodies_AreAnsweredOrRefusedAndLeaveNothing()
    {
        await using var plain = await StartAsync(CallbackBench.Plain);
        await using var safe = await StartAsync(CallbackBench.Safe);
        var deliveries = new FuzzedDeliveries(new Random(Seed), plain, safe);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        long early = 0;

        for (var body = 0; body < Bodies; body++)
        {
            var delivery = deliveries.Next();
            var outcome = await PostAsync(delivery.IsEncrypted ? safe : plain, delivery);
            seen[outcome] = seen.GetValueOrDefault(outcome) + 1;
            if (body == Bodies / 10)
                early = GC.GetTotalMemory(forceFullCollection: true);
        }

        var left = GC.GetTotalMemory(forceFullCollection: true) - early;
        Assert.True(left <= MostLeftBytes, $"{left} bytes more than at the tenth part.");

        // Each way is taken often: the changes do reach what they are meant for.
        Assert.All(["success", "reply", "encrypted reply", "400", "403", "415"], outcome => Assert.True(seen.GetValueOrDefault(outcome) > Bodies / 250, $"{outcome}: {seen.GetValueOrDefault(outcome)}"));
    }

    private static async Task<CallbackBench> StartAsync(Bot.Settings.WeChatOptions options)
    {
        var bench = await CallbackBench.StartAsync(options, logs: false);
        bench.Receiver.OnReceive = message =>
        {
            bench.Receiver.Received.Clear();
            return Task.FromResult(message.Content is { Length: > 0 } content ? new PassiveText(content, message.CreateTime) : null);
        };
        return bench;
    }

    /// <summary>Posts, and fails on anything that is not one of the ways to answer.</summary>
    private static async Task<string> PostAsync(CallbackBench bench, FuzzedDelivery delivery)
    {
        var context = await bench.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Post, "/wechat", new QueryString(delivery.Query));
            context.Request.ContentType = delivery.ContentType;
            context.Request.ContentLength = delivery.Body.Length;
            context.Request.Body = new MemoryStream(delivery.Body);
        });
        using var reader = new StreamReader(context.Response.Body, Encoding.UTF8);
        var (status, text) = (context.Response.StatusCode, await reader.ReadToEndAsync());
        if (status != StatusCodes.Status200OK)
        {
            Assert.True(Refusals.TryGetValue(status, out var refusal) && refusal == text, $"{status} {text}");
            return $"{status}";
        }

        if (text == CallbackEndpoint.Success)
            return text;
        if (delivery.IsEncrypted)
            text = Cipher.Decrypt(XDocument.Parse(text).Root!.Element("Encrypt")!.Value).Message!;
        if (text.StartsWith('{'))
            JsonDocument.Parse(text).Dispose();
        else
            Assert.Equal(5, XDocument.Parse(text).Root!.Elements().Count());
        return delivery.IsEncrypted ? "encrypted reply" : "reply";
    }
}
