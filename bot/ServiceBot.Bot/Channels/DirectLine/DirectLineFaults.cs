using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>What the channel answers when it refuses a call, or one breaks: <c>{"error":{"code","message"}}</c> (A3).</summary>
internal sealed partial class DirectLineFaults(ILogger<DirectLineFaults> log) : IEndpointFilter
{
    private const string RetrySeconds = "5";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (DirectLineException exception)
        {
            return Refuse(http, exception.Status, exception.Code, exception.Message);
        }
        catch (BadActivityException exception)
        {
            return Refuse(http, StatusCodes.Status400BadRequest, exception.Code, exception.Message);
        }
        catch (StateException exception)
        {
            LogState(exception);
            return Refuse(http, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The conversation cannot be read or written now. Try again.");
        }
    }

    /// <summary>For what no endpoint has answered: no such route or method, too many calls, a fault.</summary>
    public static IResult Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => ErrorBody.Of(status, "NotFound", "There is no such address."),
        StatusCodes.Status405MethodNotAllowed => ErrorBody.Of(status, "MethodNotAllowed", "The address does not take this method."),
        StatusCodes.Status429TooManyRequests => ErrorBody.Of(status, "TooManyRequests", "Too many calls from this address. Wait a minute."),
        >= 500 => ErrorBody.Of(status, "ServiceError", "The service failed. Try again."),
        _ => ErrorBody.Of(status, "BadArgument", "The request cannot be read."),
    };

    private IResult Refuse(HttpContext http, int status, string code, string message)
    {
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = RetrySeconds;

        // The route's pattern, not the address: that may hold a token.
        LogRefused(http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, status, code);
        return ErrorBody.Of(status, code, message);
    }

    [LoggerMessage(LogLevel.Information, "Direct Line 拒绝了 {Method} {Route}：{Status} {Code}。")]
    private partial void LogRefused(string method, string? route, int status, string code);

    [LoggerMessage(LogLevel.Error, "Direct Line 的对话现在不能读写。")]
    private partial void LogState(Exception exception);
}
