using Microsoft.AspNetCore.RateLimiting;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0: services, middleware and routes.</summary>
internal static class DirectLineChannel
{
    private const string Root = "/v3/directline";
    private const string PageRoot = "/directline";

    /// <summary>Whether an address is the channel's, so that what it is told is in the protocol's form.</summary>
    public static bool Owns(PathString path) =>
        path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(PageRoot, StringComparison.OrdinalIgnoreCase);

    public static void AddDirectLineChannel(this IServiceCollection services, DirectLineOptions options, LimitsOptions limits)
    {
        services.AddSingleton(options);
        services.AddSingleton<DirectLineTokens>().AddSingleton<DirectLineOrigins>().AddSingleton<DirectLineCallers>();
        services.AddSingleton<Transcript>().AddSingleton<ConversationGates>().AddSingleton<ConversationStreams>().AddSingleton<DirectLineConversations>();
        services.AddHostedService<UnansweredTurns>();
        services.AddCors();
        services.Configure<RateLimiterOptions>(limiter => limiter
            .AddPolicy(DirectLineLimits.Conversations, context => DirectLineLimits.ConversationsOf(context, limits))
            .AddPolicy(DirectLineLimits.Questions, context => DirectLineLimits.QuestionsOf(context, limits)));
    }

    /// <summary>Stands before whatever may refuse a call, so that a page of another origin can read the refusal, too (A4.3, point 1).</summary>
    public static void UseDirectLineChannel(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<DirectLineOrigins>();
        app.UseWhen(context => Owns(context.Request.Path), channel => channel.UseCors(origins.Configure));
        app.UseWebSockets();
    }

    public static void MapDirectLineChannel(this WebApplication app)
    {
        app.MapGroup(PageRoot).AddEndpointFilter<DirectLineFaults>().MapPost("/token", TokenEndpoints.PostForPage).RequireRateLimiting(DirectLineLimits.Questions);

        var channel = app.MapGroup(Root).AddEndpointFilter<DirectLineFaults>();
        channel.MapPost("/tokens/generate", TokenEndpoints.Generate).RequireRateLimiting(DirectLineLimits.Questions);
        channel.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        channel.MapPost("/conversations", ConversationEndpoints.Start).RequireRateLimiting(DirectLineLimits.Conversations);
        channel.MapGet("/conversations/{id}", ConversationEndpoints.Reconnect);
        channel.MapPost("/conversations/{id}/activities", ActivityEndpoints.Post).RequireRateLimiting(DirectLineLimits.Questions);
        channel.MapGet("/conversations/{id}/activities", ActivityEndpoints.Get);
        channel.MapPost("/conversations/{id}/upload", UploadEndpoint.Post).RequireRateLimiting(DirectLineLimits.Questions);
        channel.MapGet("/conversations/{id}/stream", StreamEndpoint.Get);

        // Only with enhanced authentication, which is not needed here: clients take the 404 (A3).
        channel.MapGet("/session/getsessionid", () => DirectLineFaults.Of(StatusCodes.Status404NotFound));
    }
}
