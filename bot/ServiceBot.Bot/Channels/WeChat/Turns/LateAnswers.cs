using System.Security.Cryptography;
using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>Sends answers that came too late for the passive reply as customer-service messages, each once at most.</summary>
/// <param name="messages">Null when the account cannot call WeChat.</param>
/// <remarks>Thread-safe, and with other instances on the same ledger, too: only one of them gets the right to send.</remarks>
internal sealed partial class LateAnswers(
    DeliveryLedger ledger, OpenIdSeal seal, WeChatOptions options, WeChatCounters counters, ILogger<LateAnswers> log, ICustomerMessages? messages = null)
{
    private volatile bool _isRefused;

    /// <summary>Seals the id of who is to get the answer.</summary>
    /// <returns>Null when the account may not send: then the answer waits for the word 答案.</returns>
    public async Task<byte[]?> SealAsync(InboundMessage message, Delivery delivery, CancellationToken cancellation) =>
        options.CustomerMessages && messages is not null && !_isRefused && message.Account == WeChatAccountKind.OfficialAccount
            ? await seal.SealAsync(message.FromUserName, delivery, cancellation) : null;

    /// <summary>Sends one answer, unless it is not, or no longer, to be sent.</summary>
    /// <exception cref="StateException">The ledger failed; what is not known to be sent then waits for 答案.</exception>
    public async Task SendAsync(Delivery delivery, string text, CancellationToken cancellation)
    {
        if (messages is null || await ledger.BeginSendingAsync(delivery) is not { } begun)
            return;
        var outcome = await SendAsync(messages, begun, text, cancellation);
        counters.Sent(outcome);
        if (outcome == CustomerMessageOutcome.NotGranted)
        {
            _isRefused = true;
            LogNotGranted();
        }
        else if (outcome != CustomerMessageOutcome.Sent)
        {
            LogNotSent(outcome);
        }

        await ledger.SentAsync(begun, outcome);
    }

    /// <summary>Sends what is left of a former run, and what could not be sent before.</summary>
    public async Task SendWaitingAsync(CancellationToken cancellation)
    {
        foreach (var delivery in messages is null ? [] : await ledger.UnsentAsync())
        {
            if (await ledger.ReplyOfAsync(delivery) is { Text: { } text })
                await SendAsync(delivery, text, cancellation);
        }
    }

    private async Task<CustomerMessageOutcome> SendAsync(ICustomerMessages peer, Delivery delivery, string text, CancellationToken cancellation)
    {
        string openId;
        try
        {
            openId = await seal.OpenAsync(delivery, cancellation);
        }
        catch (CryptographicException exception)
        {
            LogNotOpened(exception);
            return CustomerMessageOutcome.Unknown;
        }

        try
        {
            return await peer.SendTextAsync(openId, AnswerText.WithoutWaiting(text), cancellation);
        }
        catch (OperationCanceledException)
        {
            return CustomerMessageOutcome.Unknown;
        }
    }

    [LoggerMessage(LogLevel.Error, "微信不让发客服消息，原因见上一行。晚到的回答从现在起改为等用户回复“答案”，改好后请重启。")]
    private partial void LogNotGranted();

    [LoggerMessage(LogLevel.Warning, "一条晚到的回答没有作为客服消息发出（{Outcome}）。")]
    private partial void LogNotSent(CustomerMessageOutcome outcome);

    [LoggerMessage(LogLevel.Error, "一条晚到的回答找不到收件人：保存的编号解不开。它改为等用户回复“答案”。")]
    private partial void LogNotOpened(Exception exception);
}
