using Microsoft.AspNetCore.Diagnostics;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>A status and no body, where no page of ours may take the body's place.</summary>
internal sealed class EmptyResponse(int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        return Task.CompletedTask;
    }
}
