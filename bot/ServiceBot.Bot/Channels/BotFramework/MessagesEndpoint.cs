using Microsoft.Net.Http.Headers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>: an activity from the Bot Connector or the Emulator.</summary>
/// <param name="tokens">Null without an app id: then everybody on the machine itself may call, and nobody else.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class MessagesEndpoint(
    ConnectorClient client,
    Deliveries deliveries,
    TurnRunner runner,
    BotCloud cloud,
    LimitsOptions limits,
    TimeProvider clock,
    ILogger<MessagesEndpoint> log,
    InboundTokens? tokens = null)
{
    /// <summary>A channel gives up after about 15 s (A2.3).</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(12);

    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            // The caller first: nothing a stranger sends is read.
            var caller = await AuthenticateAsync(request, cancellation);
            var body = await RequestBody.ReadAsync(request, limits.BodyBytes, cancellation);
            var activity = ActivityJson.Read<Activity>(body.Span);
            Check(activity);
            if (caller is null)
                CheckStaysHere(activity);
            else
                caller.CheckSpeaksFor(activity);
            var received = activity with { CallerId = caller is null ? null : cloud.CallerId, Recipient = activity.Recipient ?? BotAccount.Ours };
            return await AnswerAsync(received, isAuthenticated: caller is not null, RequestAddress.ReachedBy(request), cancellation);
        }
        catch (RefusedCallerException refused)
        {
            LogRefused(refused.Reason);
            if (!refused.HasNoToken)
                return ErrorBody.Of(StatusCodes.Status403Forbidden, "Forbidden", "The caller could not be authenticated.");
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return ErrorBody.Of(StatusCodes.Status401Unauthorized, "Unauthorized", "A bearer token is needed.");
        }
        catch (KeysUnreachableException)
        {
            return ErrorBody.Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The caller cannot be authenticated at the moment.");
        }
        catch (BadActivityException bad)
        {
            LogBad(bad.Code);
            return ErrorBody.Of(StatusCodes.Status400BadRequest, bad.Code, bad.Message);
        }
        catch (BadAskException bad)
        {
            LogBad(bad.Code);
            return bad.Status == StatusCodes.Status413PayloadTooLarge
                ? ErrorBody.Of(bad.Status, "RequestEntityTooLarge", $"The body is too large; at most {limits.BodyBytes} bytes are taken.")
                : ErrorBody.Of(bad.Status, "BadSyntax", "The request could not be read.");
        }
    }

    private async Task<Caller?> AuthenticateAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (tokens is not null)
            return await tokens.CheckAsync(request.Headers.Authorization, cancellation);
        if (!LocalCaller.Is(request))
            throw new RefusedCallerException("没有设 BotFramework__AppId，只接受本机的请求");

        // A page of any site may post plain text or a form to this machine without being asked, but not this.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new BadAskException(StatusCodes.Status415UnsupportedMediaType, "not_json", "");
        return null;
    }

    private static void Check(Activity activity)
    {
        ActivityRules.CheckFromChannel(activity);
        ServiceAddress.Check(activity);

        // The page's own conversations are under that name.
        if (activity.ChannelId == ChannelIds.Web)
            throw new BadActivityException(BadActivityException.BadArgument, "'channelId' cannot be that of the service's own page.");
    }

    /// <summary>Without authentication nothing leaves the machine.</summary>
    private static void CheckStaysHere(Activity activity)
    {
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies && !ServiceAddress.IsLoopback(activity))
            throw new BadActivityException(BadActivityException.BadArgument, "Without an app id 'serviceUrl' must be on loopback, or 'deliveryMode' must be 'expectReplies'.");
    }

    private async Task<IResult> AnswerAsync(Activity activity, bool isAuthenticated, Uri? reachedBy, CancellationToken cancellation)
    {
        var expectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        DeliveryOutcome outcome;
        try
        {
            // The turn goes on when the caller leaves: its reply goes elsewhere, or to a repeated delivery.
            var delivery = deliveries.OnceAsync(DeliveryKey.Of(activity), () => RunAsync(activity, isAuthenticated, expectsReplies, reachedBy));
            outcome = await delivery.WaitAsync(MostTime, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return expectsReplies || isInvoke
                ? ErrorBody.Of(StatusCodes.Status504GatewayTimeout, "ServiceError", "The bot has not answered in time.")
                : TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }

        if (isInvoke)
        {
            var result = outcome.InvokeResponse ?? new InvokeResponse(StatusCodes.Status501NotImplemented);
            return result.Body is { } body ? TypedResults.Json(body, ActivityJson.Options, statusCode: result.Status) : new EmptyResponse(result.Status);
        }

        if (expectsReplies)
            return TypedResults.Json(new ExpectedReplies([.. outcome.Replies]), ActivityJson.Options);
        return outcome.HasFailed
            ? ErrorBody.Of(StatusCodes.Status502BadGateway, "BotError", "The reply could not be delivered to 'serviceUrl'.")
            : new EmptyResponse(StatusCodes.Status200OK);
    }

    private async Task<DeliveryOutcome> RunAsync(Activity activity, bool isAuthenticated, bool collects, Uri? reachedBy)
    {
        var adapter = new ConnectorAdapter(client, ChannelForms.FormOf(activity, reachedBy), isAuthenticated, collects);
        var result = await runner.RunAsync(activity, adapter, CancellationToken.None);
        return new DeliveryOutcome(
            collects ? [.. result.Replies.Select(reply => ChannelForms.Shaped(reply.Activity))] : [], result.InvokeResponse, adapter.HasFailed);
    }

    [LoggerMessage(LogLevel.Warning, "拒绝了 /api/messages 的一个请求：{Reason}。")]
    private partial void LogRefused(string reason);

    [LoggerMessage(LogLevel.Warning, "/api/messages 的一个请求不合格：{Code}。")]
    private partial void LogBad(string code);
}
