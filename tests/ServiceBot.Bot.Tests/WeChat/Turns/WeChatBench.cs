using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Turns;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.Tests.State;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Bot.Turns;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>One instance of what answers WeChat, on a database that others may share, with a clock of its own.</summary>
internal sealed class WeChatBench : IAsyncDisposable
{
    public const string Account = "gh_0a1b2c";

    // Of all instances: WeChat gives no number twice.
    private static long _lastId = 24_000_000_000_000_000;

    private readonly ServiceProvider _services;

    private WeChatBench(ServiceProvider services, FakeClock clock)
    {
        (_services, Clock) = (services, clock);
    }

    public FakeClock Clock { get; }

    public IWeChatReceiver Receiver => _services.GetRequiredService<IWeChatReceiver>();

    public IStateStore Store => _services.GetRequiredService<IStateStore>();

    public DeliveryLedger Ledger => _services.GetRequiredService<DeliveryLedger>();

    public WeChatCounters Counters => _services.GetRequiredService<WeChatCounters>();

    public WeChatUpkeep Upkeep => _services.GetRequiredService<WeChatUpkeep>();

    /// <param name="bot">Answers in place of the service's own; null leaves that.</param>
    /// <param name="knowledge">Published; null when nothing is asked of the texts.</param>
    /// <param name="peer">Null: WeChat cannot be called.</param>
    public static async Task<WeChatBench> StartAsync(
        ITestDatabase database, Func<ITurnContext, CancellationToken, Task>? bot = null, TestKnowledge? knowledge = null, CustomerPeer? peer = null,
        Action<WeChatOptions>? change = null, Uri? publicAddress = null, TimeProvider? clock = null)
    {
        var options = new WeChatOptions { Token = "Fuwu2026", CustomerMessages = peer is not null };
        change?.Invoke(options);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders()).AddSingleton(clock ??= new FakeClock());
        services.AddSingleton(new LimitsOptions()).AddSingleton(new TurnOptions()).AddSingleton(options).AddSingleton(new PrivacyOptions()).AddSingleton(new PublicAddress(publicAddress));
        services.AddSingleton(new StateOptions()).AddSingleton(database.Open()).AddSingleton<StartState>().AddSingleton<EfStateStore>();
        services.AddSingleton<IStateStore>(provider => provider.GetRequiredService<EfStateStore>());
        services.AddSingleton(new IndexFolder(knowledge?.Index ?? Path.Combine(Path.GetTempPath(), "servicebot-no-index"))).AddSingleton<ServingIndex>();
        services.AddTurns();
        if (bot is not null)
            services.AddSingleton<IBot>(new DelegateBot(bot));
        services.AddSingleton<PersonIds>();
        if (peer is not null)
            services.AddSingleton<ICustomerMessages>(peer);
        services.AddWeChatTurns(isOn: true);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        await provider.GetRequiredService<StartState>().OpenAsync(default);
        if (knowledge is not null)
            provider.GetRequiredService<ServingIndex>().Serve(provider.GetRequiredService<IndexFolder>().OpenCurrent());
        return new WeChatBench(provider, clock as FakeClock ?? new FakeClock());
    }

    /// <summary>A bot that says the text back.</summary>
    public static Task Echo(ITurnContext turn, CancellationToken cancellation)
    {
        turn.SendActivity(new Activity { Type = ActivityTypes.Message, Text = $"您说：{turn.Activity.Text}" });
        return Task.CompletedTask;
    }

    public InboundMessage Text(string text, string from = "oUSER1") => new()
    {
        Account = WeChatAccountKind.OfficialAccount,
        ToUserName = Account,
        FromUserName = from,
        CreateTime = Clock.GetUtcNow().ToUnixTimeSeconds(),
        MsgType = "text",
        MsgId = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture),
        Content = text,
    };

    public InboundMessage Event(string name, string? key = null, string from = "oUSER1") =>
        Text("", from) with { MsgType = "event", MsgId = null, Content = null, Event = name, EventKey = key };

    public Task<PassiveText?> SendAsync(InboundMessage message, Uri? reachedBy = null) => Receiver.ReceiveAsync(message, reachedBy, CancellationToken.None).WaitAsync(TurnBench.Patience);

    /// <summary>Says something and waits until all of it has been dealt with.</summary>
    public async Task<string?> SayAsync(string text, string from = "oUSER1")
    {
        var reply = await SendAsync(Text(text, from));
        await IdleAsync();
        return reply?.Text;
    }

    /// <summary>The same while something else is still being worked on.</summary>
    public async Task<string?> SayWhileBusyAsync(string text) => (await SendAsync(Text(text)))?.Text;

    public Task IdleAsync() => _services.GetRequiredService<WeChatReceiver>().WhenIdleAsync().WaitAsync(TurnBench.Patience);

    /// <summary>Sends what the bot takes long over, and lets four seconds pass as soon as it has begun with it.</summary>
    public async Task<PassiveText?> HoldAsync(InboundMessage message, SlowBot bot)
    {
        var reply = SendAsync(message);
        await UntilAsync(() => bot.Asked.Contains(message.Content));
        Clock.Advance(TimeSpan.FromSeconds(4));
        return await reply;
    }

    /// <summary>Moves the clock on in small steps until something has happened.</summary>
    public async Task<T> PassTimeAsync<T>(Task<T> until)
    {
        await UntilAsync(() =>
        {
            if (!until.IsCompleted)
                Clock.Advance(TimeSpan.FromMilliseconds(10));
            return until.IsCompleted;
        });
        return await until;
    }

    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TurnBench.Patience);
        while (!isSo())
            await Task.Delay(20, patience.Token);
    }

    public Task<string> PersonAsync(string from = "oUSER1") => _services.GetRequiredService<PersonIds>().OfAsync(Text("", from), CancellationToken.None).AsTask();

    /// <summary>The ledger's rows, oldest first.</summary>
    public async Task<List<DeliveryRow>> RowsAsync()
    {
        await using var context = new StateContext(_services.GetRequiredService<IStateDatabase>().Options);
        return await context.Deliveries.AsNoTracking().OrderBy(row => row.ReceivedAt).ThenBy(row => row.Sequence).ToListAsync();
    }

    /// <summary>What people and bot have said, as it is kept.</summary>
    public async Task<List<Activity>> TranscriptAsync(string from = "oUSER1") =>
        (await Store.ReadAsync(ChannelIds.WeChat, await PersonAsync(from), 0, 1000, default)).Select(recorded => recorded.Activity).ToList();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class DelegateBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext context, CancellationToken cancellation) => turn(context, cancellation);
    }
}
