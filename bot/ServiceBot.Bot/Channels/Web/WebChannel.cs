using System.Text.Encodings.Web;
using System.Text.Unicode;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>The web page and the JSON interface: services, middleware and routes.</summary>
internal static class WebChannel
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    public static void AddWebChannel(this IServiceCollection services, LimitsOptions limits)
    {
        services.AddSingleton<WebTurns>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(QuestionLimit.Policy, context => QuestionLimit.PartitionOf(context, limits));
        });
    }

    public static void MapWebChannel(this WebApplication app, LimitsOptions limits)
    {
        if (limits.TrustedProxies.Length > 0)
            app.UseForwardedHeaders(QuestionLimit.ForwardedFrom(limits));
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FaultPages.WriteFaultAsync });
        app.UseStatusCodePages(FaultPages.WriteAsync);
        app.UseStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();

        app.MapMethods("/", ReadMethods, HomeEndpoint.Get);
        app.MapPost("/", HomeEndpoint.Post).RequireRateLimiting(QuestionLimit.Policy);
        app.MapPost("/api/ask", AskEndpoint.Post).RequireRateLimiting(QuestionLimit.Policy);
        app.MapMethods("/source/{**document}", ReadMethods, SourceEndpoint.Get);
        app.MapMethods("/healthz", ReadMethods, ReadyEndpoint.GetHealth);
        app.MapMethods("/readyz", ReadMethods, ReadyEndpoint.GetReady);
    }
}
