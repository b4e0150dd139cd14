using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>At a start: goes on with what the last run has recorded but not answered, so that a crash loses no answer; and says which calls are on.</summary>
internal sealed partial class UnansweredTurns(
    IStateStore store, DirectLineConversations conversations, DirectLineOptions options, IHostApplicationLifetime lifetime, ILogger<UnansweredTurns> log)
    : IHostedService
{
    // The service is to serve new conversations meanwhile.
    private const int AtOnce = 8;

    private Task _running = Task.CompletedTask;

    /// <summary>Takes their conversations before the first call can reach them, and answers beside what comes in.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Secret is null)
            LogNoSecret();
        var unanswered = await store.UnansweredAsync(ChannelIds.DirectLine, cancellationToken);
        if (unanswered.Count == 0)
            return;
        var byConversation = unanswered.GroupBy(recorded => recorded.Activity.Conversation!.Id!, recorded => recorded.Activity, StringComparer.Ordinal).ToList();
        LogResumed(unanswered.Count, byConversation.Count);
        var room = new SemaphoreSlim(AtOnce);
        _running = Task.WhenAll(byConversation.ConvertAll(activities => conversations.ResumeAsync(activities.Key, [.. activities], room, lifetime.ApplicationStopping)));
    }

    /// <summary>What is left is found again by the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _running.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogLeft();
        }
    }

    [LoggerMessage(LogLevel.Information, "Direct Line 有 {Count} 条消息上次没有答完（{Conversations} 个对话），现在接着答。")]
    private partial void LogResumed(int count, int conversations);

    [LoggerMessage(LogLevel.Warning, "Direct Line 上次没有答完的消息这次也没有答完，下次启动时再答。")]
    private partial void LogLeft();

    [LoggerMessage(LogLevel.Information, "没有设置 DirectLine__Secret，Direct Line 凭密钥的调用关闭；网页用 POST /directline/token 取令牌。")]
    private partial void LogNoSecret();
}
