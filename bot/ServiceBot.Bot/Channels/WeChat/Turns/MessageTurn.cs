using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>
/// One message in this instance, however often it is delivered: recorded, computed here or waited for where it is being computed, held when that takes too
/// long, and then delivered late. All its deliveries get the one <see cref="Reply"/>.
/// </summary>
internal sealed partial class MessageTurn(MessageTurnServices services, InboundMessage message, Activity activity, string key, Uri? reachedBy) : IDisposable
{
    /// <summary>How long the first and every further look for another instance's answer waits.</summary>
    private static readonly TimeSpan[] LooksAgain = [TimeSpan.FromMilliseconds(25), TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)];

    private readonly TaskCompletionSource<MessageReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _late = new();
    private readonly ILogger _log = services.Log;
    private volatile Delivery? _delivery;

    /// <summary>Whether the message had been delivered before this instance, or this run of it, came to know it; certain with <see cref="Reply"/>.</summary>
    public bool IsRepeat { get; private set; }

    /// <summary>Ends with what WeChat is told.</summary>
    /// <exception cref="StateException">Nothing was recorded or answered: WeChat should deliver it again.</exception>
    public Task<MessageReply> Reply => _reply.Task;

    /// <summary>Runs until nothing is left to do, which for a late answer is after <see cref="Reply"/>. Never throws.</summary>
    public async Task RunAsync()
    {
        var holding = Task.CompletedTask;
        try
        {
            await using var timer = services.Clock.CreateTimer(_ => holding = HoldAsync(), null, services.HoldAfter, Timeout.InfiniteTimeSpan);
            await GoThroughAsync();
        }
        catch (Exception exception)
        {
            // WeChat is told only as long as it was told nothing else. Whatever the fault: delivered again, the message has another chance.
            if (!_reply.TrySetException(exception as StateException ?? new StateException("微信的一条消息没有答成，等微信再送一次。", exception)))
                LogLateFault(exception);
        }

        _received.TrySetResult();
        await holding;
    }

    // It is no answer that could be given later: WeChat delivers the word again.
    private bool IsWipe => activity.Text is { } text && CommandWord.Of(text) == Command.Wipe;

    public void Dispose() => _late.Dispose();

    private async Task GoThroughAsync()
    {
        var receipt = await services.Ledger.ReceiveAsync(key, activity, services.Instance, CancellationToken.None);
        IsRepeat = receipt.IsRepeat;
        for (var look = 0; ; look++)
        {
            _delivery = receipt.Delivery;
            _received.TrySetResult();
            if (receipt.Turn is { } turn)
            {
                await ComputeAsync(receipt, turn.Activity);
                return;
            }

            if (await ReplyOfAsync(receipt.Delivery) is { } reply)
            {
                _reply.TrySetResult(reply);
                return;
            }

            await Task.Delay(LooksAgain[Math.Min(look, LooksAgain.Length - 1)], services.Clock);
            receipt = await LookAsync(receipt);
        }
    }

    /// <summary>How the message stands that another instance computes; taken over when that has gone silent.</summary>
    private async Task<Receipt> LookAsync(Receipt before)
    {
        var now = await services.Ledger.FindAsync(before.Delivery.ChannelId, key);
        return now is { IsComputed: false, ConversationId: not null } && now.LeaseUntil > services.Clock.GetUtcNow()
            ? before with { Delivery = now }
            : await services.Ledger.ReceiveAsync(key, activity, services.Instance, CancellationToken.None);
    }

    private async Task ComputeAsync(Receipt receipt, Activity recorded)
    {
        var delivery = receipt.Delivery;

        // An instance that died after it had held the answer: what it told WeChat stands.
        if (delivery.IsHeld)
            TellHeld(delivery);
        var adapter = new WeChatAdapter(services.Commands, services.Ledger, services.Texts, message, delivery, reachedBy);
        await using (services.Clock.CreateTimer(_ => _ = RenewAsync(delivery), null, services.RenewAfter, services.RenewAfter))
            await services.Runner.RunAsync(recorded, adapter, CancellationToken.None, new TurnDetails { LetsOthersPass = _late.Token });
        if (adapter.IsComputed)
            services.Counters.Turns.Add();
        if (adapter.End is { } end)
        {
            if (adapter.HasFetched)
                services.Counters.Fetched();
            await DeliverAsync(end);
        }
        else if (await services.Ledger.FindAsync(delivery.ChannelId, key) is { } now && await ReplyOfAsync(now) is { } reply)
        {
            _reply.TrySetResult(reply);
        }
        else
        {
            throw new StateException("微信的一条消息没有答成，等微信再送一次。");
        }
    }

    private async Task DeliverAsync(TurnEnd end)
    {
        var text = end.Replies is [var reply, ..] ? reply.Activity.Text ?? "" : "";
        if (!end.Delivery.IsHeld)
        {
            _reply.TrySetResult(new MessageReply(PassiveOf(end.Delivery, text), IsHeld: false));
            await services.Ledger.DeliveredAsync(end.Delivery);
            return;
        }

        TellHeld(end.Delivery);
        if (text.Length > 0)
            await services.LateAnswers.SendAsync(end.Delivery, text, CancellationToken.None);
    }

    /// <summary>The time is up: unless the answer has just come, it goes out another way.</summary>
    private async Task HoldAsync()
    {
        try
        {
            // A slow disk may take longer to record the message: it is held as soon as it stands in the ledger.
            await _received.Task;
            if (_reply.Task.IsCompleted || _delivery is not { } delivery || IsWipe)
                return;
            if (await services.Ledger.HoldAsync(delivery, await services.LateAnswers.SealAsync(message, delivery, CancellationToken.None)) is { IsHeld: true } held)
                TellHeld(held);
        }
        catch (Exception exception)
        {
            // WeChat hangs up and delivers again.
            LogNotHeld(exception);
        }
    }

    private void TellHeld(Delivery delivery)
    {
        _reply.TrySetResult(new MessageReply(HeldOf(delivery), IsHeld: true));
        _late.Cancel();
    }

    private async Task RenewAsync(Delivery delivery)
    {
        try
        {
            await services.Ledger.RenewAsync(delivery, services.Instance);
        }
        catch (StateException exception)
        {
            // The next one is on its way.
            LogNotRenewed(exception);
        }
    }

    /// <summary>What a delivery of the message is told as it stands; null when it is still being computed.</summary>
    private async Task<MessageReply?> ReplyOfAsync(Delivery delivery)
    {
        if (delivery.IsHeld)
            return new MessageReply(HeldOf(delivery), IsHeld: true);
        if (delivery.Says == FixedReply.Wiped)
            return new MessageReply(PassiveOf(delivery, CannedReplies.Wiped), IsHeld: false);
        if (delivery.ConversationId is null || (delivery.IsExpired && !delivery.IsComputed))
            return new MessageReply(null, IsHeld: false);
        return delivery.IsComputed ? new MessageReply(PassiveOf(delivery, (await services.Ledger.ReplyOfAsync(delivery))?.Text ?? ""), IsHeld: false) : null;
    }

    private static PassiveText? PassiveOf(Delivery delivery, string text) => text.Length == 0 ? null : new PassiveText(text, delivery.ReceivedAt.ToUnixTimeSeconds());

    // What comes by itself is not announced.
    private static PassiveText? HeldOf(Delivery delivery) => delivery.HeldFor == DeliveryWay.CustomerMessage ? null : PassiveOf(delivery, CannedReplies.Holding);

    [LoggerMessage(LogLevel.Error, "微信的一条晚到的回答没有处理完。")]
    private partial void LogLateFault(Exception exception);

    [LoggerMessage(LogLevel.Error, "微信的一条消息到时没有答完，也没能记下改为稍后再答。微信会再送一次。")]
    private partial void LogNotHeld(Exception exception);

    [LoggerMessage(LogLevel.Warning, "没有记下一条微信消息还在处理，另一个实例可能会接手。")]
    private partial void LogNotRenewed(Exception exception);
}
