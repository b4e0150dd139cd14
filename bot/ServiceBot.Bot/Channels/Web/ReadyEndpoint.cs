using ServiceBot.Answers;
using ServiceBot.Bot.Knowledge;

namespace ServiceBot.Bot.Channels.Web;

/// <summary><c>GET /healthz</c>: the process is up. <c>GET /readyz</c>: an index is loaded, and which.</summary>
internal static class ReadyEndpoint
{
    public static IResult GetHealth() => TypedResults.Text("ok");

    public static IResult GetReady(ServingIndex index) => index.Version is { } version
        ? TypedResults.Json(new Readiness("ready", version), AnswerJson.Options)
        : TypedResults.Json(new Readiness("no_index", null), AnswerJson.Options, statusCode: StatusCodes.Status503ServiceUnavailable);
}

internal sealed record Readiness(string Status, string? IndexVersion);
