using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>Instances on one database, with a bot that takes its time.</summary>
public abstract class LateTurns : IAsyncLifetime
{
    private readonly List<WeChatBench> _instances = [];
    private ITestDatabase? _database;

    private protected const string Answer = "关于“慢的问题”：有3个窗口。";

    private protected SlowBot SlowBot { get; } = new();

    private protected abstract ITestDatabase NewDatabase();

    public Task InitializeAsync()
    {
        _database = NewDatabase();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        SlowBot.LetGo();
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        _database?.Dispose();
    }

    /// <summary>Asks what takes long, until WeChat has been told something.</summary>
    private protected async Task<string?> HoldAsync(WeChatBench bench) => (await bench.HoldAsync(bench.Text("慢的问题"), SlowBot))?.Text;

    /// <summary>The same, and waits for all that comes of it.</summary>
    private protected async Task<string?> HoldSlowlyAsync(WeChatBench bench, string text)
    {
        SlowBot.Hold();
        var told = (await bench.HoldAsync(bench.Text(text), SlowBot))?.Text;
        SlowBot.LetGo();
        await bench.IdleAsync();
        return told;
    }

    private protected async Task<WeChatBench> StartAsync(CustomerPeer? peer = null, Action<Bot.Settings.WeChatOptions>? change = null)
    {
        var bench = await WeChatBench.StartAsync(_database!, SlowBot.OnTurnAsync, peer: peer, change: change);
        _instances.Add(bench);
        return bench;
    }

    /// <summary>The bot changes the conversation: its street is what was asked last.</summary>
    private protected async Task<WeChatBench> StartKeepingAsync()
    {
        var bench = await WeChatBench.StartAsync(_database!, async (turn, cancellation) =>
        {
            await SlowBot.OnTurnAsync(turn, cancellation);
            turn.Conversation = turn.Conversation! with { Street = turn.Activity.Text };
        });
        _instances.Add(bench);
        return bench;
    }
}
