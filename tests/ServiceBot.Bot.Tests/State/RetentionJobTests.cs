using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.State;

public sealed class RetentionJobTests
{
    private readonly FakeClock _clock = new();
    private readonly LookedAtStore _store = new();

    [Fact]
    public async Task Start_AndEachPeriod_ForgetsByTheSettings()
    {
        using var job = Job();
        var began = _clock.GetUtcNow();

        await job.StartAsync(default);
        var atStart = await _store.Looks.ReadAsync();
        _clock.Advance(TimeSpan.FromMinutes(5));
        var later = await _store.Looks.ReadAsync();
        await job.StopAsync(default);

        Assert.Equal((began.AddMinutes(-30), began.AddHours(-24)), atStart);
        Assert.Equal((began.AddMinutes(5 - 30), began.AddMinutes(5).AddHours(-24)), later);
    }

    [Fact]
    public async Task Start_StoreFails_TriesAgainNextPeriod()
    {
        _store.Fails = true;
        using var job = Job();
        await job.StartAsync(default);
        await _store.Looks.ReadAsync();

        _clock.Advance(TimeSpan.FromMinutes(5));

        await _store.Looks.ReadAsync();
        await job.StopAsync(default);
        Assert.True(job.ExecuteTask!.IsCompletedSuccessfully);
    }

    private RetentionJob Job() => new(_store, new StateOptions { ForgetEveryMinutes = 5 }, new LimitsOptions(), _clock, NullLogger<RetentionJob>.Instance);

    /// <summary>Notes when it is asked to forget.</summary>
    private sealed class LookedAtStore : IStateStore
    {
        private readonly Channel<(DateTimeOffset, DateTimeOffset)> _looks = Channel.CreateUnbounded<(DateTimeOffset, DateTimeOffset)>();

        public bool Fails { get; set; }

        public ChannelReader<(DateTimeOffset UnusedSince, DateTimeOffset RecordedBefore)> Looks => _looks.Reader;

        public Task<int> ForgetAsync(DateTimeOffset unusedSince, DateTimeOffset recordedBefore, CancellationToken cancellation)
        {
            _looks.Writer.TryWrite((unusedSince, recordedBefore));
            return Fails ? Task.FromException<int>(new StateException("数据库没有回应。")) : Task.FromResult(1);
        }

        public Task<int> ForgetBeyondAsync(int most, CancellationToken cancellation) => Task.FromResult(0);

        public Task<Conversation?> FindAsync(string channelId, string conversationId, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> BeginAsync(Conversation conversation, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<RecordedActivity>?> RecordAsync(string channelId, string conversationId, IReadOnlyList<Activity> activities, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<RecordedActivity>?> CommitAsync(TurnOutcome outcome, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<RecordedActivity>> ReadAsync(string channelId, string conversationId, long after, int limit, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<RecordedActivity>> UnansweredAsync(string channelId, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<byte[]> KeyAsync(string name, int bytes, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> ForgetUserAsync(string channelId, string userId, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
