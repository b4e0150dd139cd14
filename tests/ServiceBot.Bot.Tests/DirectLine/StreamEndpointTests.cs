using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.DirectLine;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.DirectLine;

public sealed class StreamEndpointTests : IDisposable
{
    private readonly DirectLineHost _host = new();

    [Fact]
    public async Task Open_AfterStart_GivesGreetingEchoAndAnswerInOrder()
    {
        var client = await _host.BegunAsync();
        using var stream = await client.OpenAsync();
        var greeting = await stream.ReadAsync(1);

        var id = await client.SayAsync("样板街道给多少户独居困难老人发了老年安全包", "甲");

        var said = await stream.ReadAsync(2);
        Assert.Equal("bot", greeting[0].Role());
        Assert.Equal((id, "甲"), (said[0].Id(), said[0].GetProperty("channelData").GetProperty("clientActivityID").GetString()));
        Assert.Equal(id, said[1].ReplyToId());
        Assert.Equal("4", stream.Watermark);
    }

    [Fact]
    public async Task Open_WhatWasSaidBefore_IsReplayedFirst()
    {
        var client = await _host.BegunAsync();
        await client.SayAsync("你好");

        using var stream = await client.OpenAsync();

        Assert.Equal(["bot", "user", "bot"], (await stream.ReadAsync(3)).Select(WireActivity.Role));
    }

    [Fact]
    public async Task Open_PersonalDataTyped_IsEchoedAsTypedAndReplayedMasked()
    {
        var client = await _host.BegunAsync();
        using var stream = await client.OpenGreetedAsync();

        await client.SayAsync("手机13812345678");
        var live = await stream.ReadAsync(2);
        client.Take((await client.ReconnectAsync("?watermark=2")).Body);
        using var again = await client.OpenAsync();

        Assert.Equal("手机13812345678", live[0].Text());
        Assert.Equal("手机〔手机号〕", (await again.ReadAsync(2))[0].Text());
    }

    [Fact]
    public async Task Reconnect_WithWatermark_ReplaysFromThereWithoutDoubles()
    {
        var client = await _host.BegunAsync();
        var stream = await client.OpenAsync();
        await stream.ReadAsync(1);
        var watermark = stream.Watermark;
        stream.Socket.Abort();
        await client.SayAsync("你好");

        client.Take((await client.ReconnectAsync($"?watermark={watermark}")).Body);
        using var again = await client.OpenAsync();
        var missed = await again.ReadAsync(2);
        await client.SayAsync("谢谢");

        Assert.Equal(["你好", "谢谢"], missed.Concat(await again.ReadAsync(2)).Where(activity => activity.Role() == "user").Select(WireActivity.Text));
    }

    [Fact]
    public async Task Reconnect_WithoutWatermark_GivesOnlyWhatNobodyWasGiven()
    {
        var client = await _host.BegunAsync();
        using (var stream = await client.OpenAsync())
            await stream.ReadAsync(1);

        client.Take((await client.ReconnectAsync()).Body);
        using var again = await client.OpenAsync();
        await client.SayAsync("你好");

        Assert.Equal("你好", (await again.ReadAsync(1))[0].Text());
    }

    [Fact]
    public async Task Open_ASecondTime_ClosesTheFirst()
    {
        var client = await _host.BegunAsync();
        using var first = await client.OpenAsync();
        await first.ReadAsync(1);
        client.Take((await client.ReconnectAsync($"?watermark={first.Watermark}")).Body);

        using var second = await client.OpenAsync();

        Assert.Null(await first.NextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, first.Socket.CloseStatus);
        await client.SayAsync("你好");
        Assert.Equal(2, (await second.ReadAsync(2)).Count);
    }

    [Fact]
    public async Task Open_AfterAMinute_IsRefused()
    {
        var client = await _host.BegunAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(403, await StreamClient.RefusalAsync(client.StreamUrl));
    }

    [Theory]
    [InlineData("t=", 401)]
    [InlineData("t=abc", 403)]
    [InlineData("", 401)]
    public async Task Open_WithoutAGoodToken_IsRefused(string query, int status)
    {
        var client = await _host.BegunAsync();

        Assert.Equal(status, await StreamClient.RefusalAsync(client.StreamUrl.Split("t=")[0] + query));
    }

    [Fact]
    public async Task Open_ConversationTokenInTheAddress_IsRefused()
    {
        var client = await _host.BegunAsync();

        Assert.Equal(403, await StreamClient.RefusalAsync(client.StreamUrl.Split("t=")[0] + "t=" + client.Credential));
    }

    [Fact]
    public async Task Stream_NothingSaid_SendsEmptyFrames()
    {
        var client = await _host.BegunAsync();
        using var stream = await client.OpenGreetedAsync();

        _host.Clock.Advance(ConversationStream.KeepAlive);

        Assert.Empty((await stream.FrameAsync())!);
    }

    [Fact]
    public async Task Stream_EmptyFramesFromTheClient_AreTaken()
    {
        var client = await _host.BegunAsync();
        using var stream = await client.OpenAsync();
        for (var i = 0; i < 3; i++)
            await stream.Socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        await client.SayAsync("你好");

        Assert.Equal(3, (await stream.ReadAsync(3)).Count);
    }

    [Fact]
    public async Task Stream_ClientThatSendsMuch_IsClosed()
    {
        var client = await _host.BegunAsync();
        using var stream = await client.OpenGreetedAsync();

        await stream.Socket.SendAsync(new byte[10_000], WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task Stream_ClientThatNeverReads_IsCutOffAndLosesNothing()
    {
        var client = await _host.BegunAsync();
        var streams = _host.Services.GetRequiredService<ConversationStreams>();
        using var deaf = await client.OpenAsync();
        var other = await _host.StartedAsync();
        var large = new Activity { Type = ActivityTypes.Message, From = BotAccount.Ours, Text = new string('话', 100_000) };
        for (var i = 0; i < 60; i++)
            streams.Offer(client.ConversationId, (await _host.Store.RecordAsync(ChannelIds.DirectLine, client.ConversationId, [large], CancellationToken.None))!);

        await UntilAsync(() => streams.Count == 0, () => _host.Clock.Advance(ConversationStream.SendLimit));
        await other.SayAsync("你好");

        Assert.Equal(2, (await other.PollAsync(2)).Count);
        client.Credential = DirectLineHost.Secret;
        client.Watermark = "";
        Assert.Equal(61, (await client.PollAsync(61)).Select(WireActivity.Id).Distinct().Count());
    }

    [Fact]
    public async Task Stream_MoreOfferedThanMayWait_IsGivenInOrderWithoutGaps()
    {
        var client = await _host.BegunAsync();
        var streams = _host.Services.GetRequiredService<ConversationStreams>();
        using var stream = await client.OpenGreetedAsync();
        var bot = new Activity { Type = ActivityTypes.Message, From = BotAccount.Ours, Text = "话" };
        for (var i = 0; i < 20; i++)
            streams.Offer(client.ConversationId, (await _host.Store.RecordAsync(ChannelIds.DirectLine, client.ConversationId, Enumerable.Repeat(bot, 40).ToList(), CancellationToken.None))!);

        var said = await stream.ReadAsync(800);

        Assert.Equal(Enumerable.Range(3, 800).Select(number => $"{client.ConversationId}|{number:D7}"), said.Select(WireActivity.Id));
        Assert.Equal("802", stream.Watermark);
    }

    [Fact]
    public async Task Stream_CommittedElsewhereAndOfferedOutOfOrder_IsGivenInOrder()
    {
        var client = await _host.BegunAsync();
        var streams = _host.Services.GetRequiredService<ConversationStreams>();
        using var stream = await client.OpenGreetedAsync();
        var bot = new Activity { Type = ActivityTypes.Message, From = BotAccount.Ours, Text = "话" };
        var recorded = (await _host.Store.RecordAsync(ChannelIds.DirectLine, client.ConversationId, [bot, bot, bot], CancellationToken.None))!;

        streams.Offer(client.ConversationId, recorded[2], recorded[0], recorded[1]);
        await client.SayAsync("你好");

        Assert.Equal(Enumerable.Range(3, 5).Select(number => $"{client.ConversationId}|{number:D7}"), (await stream.ReadAsync(5)).Select(WireActivity.Id));
    }

    [Fact]
    public async Task Stream_AnswerNotThereYet_ShowsTypingThatNoPollGives()
    {
        var release = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        using var host = ActivityEndpointsTests.WithBot(async context =>
        {
            began.SetResult();
            await release.Task;
            context.SendActivity(new Activity { Type = ActivityTypes.Message, Text = "好了" });
        });
        var client = await host.BegunAsync();
        using var stream = await client.OpenAsync();
        await client.SayAsync("问");
        await stream.ReadAsync(1);
        await began.Task.WaitAsync(TurnBench.Patience);

        host.Clock.Advance(TypingDelay);

        var typing = (await stream.ReadAsync(1))[0];
        Assert.Equal(("typing", "bot"), (typing.GetProperty("type").GetString(), typing.Role()));
        Assert.True(typing.TryGetProperty("timestamp", out _));
        Assert.Single(await client.PollAsync());
        release.SetResult();
        Assert.Equal("好了", (await stream.ReadAsync(1))[0].Text());
    }

    [Fact]
    public async Task Stream_ConversationForgotten_IsClosed()
    {
        var client = await _host.BegunAsync();
        using var stream = await client.OpenGreetedAsync();

        await UntilAsync(() => _host.Services.GetRequiredService<ConversationStreams>().Count == 0 || stream.Socket.State != WebSocketState.Open, async () =>
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(30));
            await stream.FrameAsync();
        });

        Assert.Equal(WebSocketCloseStatus.NormalClosure, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task Stop_OpenStreams_AreToldAndClosed()
    {
        var client = await _host.BegunAsync();
        using var stream = await client.OpenGreetedAsync();

        _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task Stream_FiftyConversationsAtOnce_EachGetsItsOwn()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            var client = await _host.BegunAsync();
            using var stream = await client.OpenAsync();
            foreach (var round in Enumerable.Range(1, 3))
                await client.SayAsync($"示范街道有几个跨区办事窗口{number}-{round}");
            return (client.ConversationId, Said: await stream.ReadAsync(7));
        }));

        Assert.All(asked, one =>
        {
            Assert.Equal(7, one.Said.Select(WireActivity.Id).Distinct().Count());
            Assert.All(one.Said, activity => Assert.Equal(one.ConversationId, activity.GetProperty("conversation").GetProperty("id").GetString()));
            Assert.Equal(4, one.Said.Count(activity => activity.Role() == "bot"));
        });
    }

    public void Dispose() => _host.Dispose();

    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(200);

    private static Task UntilAsync(Func<bool> isSo, Action push) => UntilAsync(isSo, () =>
    {
        push();
        return Task.CompletedTask;
    });

    private static async Task UntilAsync(Func<bool> isSo, Func<Task> push)
    {
        using var patience = new CancellationTokenSource(TurnBench.Patience);
        while (!isSo())
        {
            await push();
            await Task.Delay(10, patience.Token);
        }
    }
}
