using System.Text.Json;
using ServiceBot.Bot.Channels.WeChat.Menu;

namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>What this service asks of WeChat's interface (B5 to B7): each call with the account's token, and tried again where that cannot do a thing twice.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class WeChatApi(WeChatCalls calls, StableToken tokens, TimeProvider clock, ILogger<WeChatApi> log) : ICustomerMessages
{
    /// <summary>Attempts for one call; a token renewed after it was refused is not counted.</summary>
    public const int MostAttempts = 4;

    /// <summary>Wait after the first failed attempt; it doubles.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    public async Task<CustomerMessageOutcome> SendTextAsync(string openId, string text, CancellationToken cancellation)
    {
        try
        {
            await CallAsync("/cgi-bin/message/custom/send", new { touser = openId, msgtype = "text", text = new { content = text } }, cancellation);
            LogSent();
            return CustomerMessageOutcome.Sent;
        }
        catch (WeChatApiException exception)
        {
            var outcome = OutcomeOf(exception);
            LogNotSent(outcome, exception.Message);
            return outcome;
        }
    }

    /// <summary>Replaces the account's menu. Clients show it within five minutes (B7).</summary>
    /// <exception cref="WeChatApiException">It was not replaced, or that is not known.</exception>
    public Task CreateMenuAsync(AccountMenu menu, CancellationToken cancellation) => CallAsync("/cgi-bin/menu/create", menu, cancellation);

    /// <summary>Calls until WeChat has done it or says why not. A call that may have got through is not made again.</summary>
    private async Task<JsonElement> CallAsync<T>(string path, T body, CancellationToken cancellation)
    {
        var hasRenewed = false;
        for (var attempt = 1; ;)
        {
            string? token = null;
            try
            {
                token = await tokens.GetAsync(cancellation);
                return await calls.PostAsync($"{path}?access_token={Uri.EscapeDataString(token)}", body, cancellation);
            }
            catch (WeChatApiException exception) when (token is not null && !hasRenewed && exception.Code is { } code && WeChatErrors.IsOfToken(code))
            {
                hasRenewed = true;
                tokens.Drop(token);
                LogRenewed(code);
            }
            catch (WeChatApiException exception) when (attempt < MostAttempts && MayTryAgain(exception, isOfToken: token is null))
            {
                var wait = FirstWait * Math.Pow(2, attempt - 1);
                LogAgain(exception.Message, wait);
                await Task.Delay(wait, clock, cancellation);
                attempt++;
            }
            catch (WeChatApiException exception) when (token is null && !exception.IsCertain)
            {
                // No token: then the call itself was never made.
                throw new WeChatApiException(exception.Code, isCertain: true, exception.Message);
            }
        }
    }

    /// <summary>Asking for a token twice does no harm.</summary>
    private static bool MayTryAgain(WeChatApiException exception, bool isOfToken) =>
        exception.Code is { } code ? WeChatErrors.IsPassing(code) : exception.IsCertain || isOfToken;

    private static CustomerMessageOutcome OutcomeOf(WeChatApiException exception) => exception.Code switch
    {
        WeChatErrors.MessageQuota => CustomerMessageOutcome.QuotaUsed,
        WeChatErrors.WindowClosed => CustomerMessageOutcome.WindowClosed,
        WeChatErrors.NotGranted or WeChatErrors.WrongAppId or WeChatErrors.WrongSecret or WeChatErrors.CallerNotListed => CustomerMessageOutcome.NotGranted,
        WeChatErrors.WrongOpenId or WeChatErrors.NotFollowing or WeChatErrors.Blocked => CustomerMessageOutcome.UserGone,
        WeChatErrors.TooLong => CustomerMessageOutcome.TooLong,
        _ => exception.IsCertain ? CustomerMessageOutcome.Unavailable : CustomerMessageOutcome.Unknown,
    };

    [LoggerMessage(LogLevel.Information, "客服消息已发出。")]
    private partial void LogSent();

    [LoggerMessage(LogLevel.Warning, "客服消息没有发成（{Outcome}）：{Why}。")]
    private partial void LogNotSent(CustomerMessageOutcome outcome, string why);

    [LoggerMessage(LogLevel.Warning, "微信说 access_token 无效（{Code}），重新取一次。")]
    private partial void LogRenewed(int code);

    [LoggerMessage(LogLevel.Warning, "微信接口这一次没有成：{Why}，{Wait} 后再试。")]
    private partial void LogAgain(string why, TimeSpan wait);
}
