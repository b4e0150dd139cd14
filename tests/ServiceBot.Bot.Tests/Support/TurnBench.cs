using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>A runner with a bot and a channel made for a test, a store in memory and a clock that stands still.</summary>
internal sealed class TurnBench : IDisposable
{
    /// <summary>So long a test waits for what must come; only a fault makes it wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ServingIndex _index;

    public TurnBench(Func<ITurnContext, CancellationToken, Task> bot, TurnOptions? options = null, IStateStore? store = null)
    {
        Clock = new FakeClock();
        Store = store ?? new MemoryStore(new LimitsOptions(), Clock);
        options ??= new TurnOptions();
        Queues = new TurnQueues(options);
        _index = new ServingIndex(new IndexFolder(Path.Combine(Path.GetTempPath(), "servicebot-no-index")), Clock, NullLogger<ServingIndex>.Instance);
        Runner = new TurnRunner(new DelegateBot(bot), Store, new AnswerActivity(new PublicAddress(null)), Queues, options, _index, Clock, NullLogger<TurnRunner>.Instance);
    }

    public FakeClock Clock { get; }

    public IStateStore Store { get; }

    public TurnQueues Queues { get; }

    public TurnRunner Runner { get; }

    public Task<TurnResult> RunAsync(Activity activity, BotAdapter adapter) => Runner.RunAsync(activity, adapter, CancellationToken.None).WaitAsync(Patience);

    /// <summary>A message as a channel that keeps no transcript hands it over.</summary>
    public static Activity Message(string text, string conversation = "甲") => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = "test",
        From = new ChannelAccount { Id = "u", Role = Roles.User },
        Recipient = BotAccount.Ours,
        Conversation = new ConversationAccount { Id = conversation },
        Text = text,
    };

    /// <summary>The same, recorded first.</summary>
    public async Task<Activity> RecordAsync(string text, string conversation = "甲")
    {
        await Store.BeginAsync(new Conversation("test", conversation), CancellationToken.None);
        return (await Store.RecordAsync("test", conversation, [Message(text, conversation)], CancellationToken.None))![0].Activity;
    }

    public void Dispose() => _index.Dispose();

    private sealed class DelegateBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext context, CancellationToken cancellation) => turn(context, cancellation);
    }
}
