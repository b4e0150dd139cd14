using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Answers in the JSON of activities.</summary>
internal static class DirectLineResults
{
    public static IResult Json<T>(T body, int status = StatusCodes.Status200OK) => TypedResults.Json(body, ActivityJson.Options, statusCode: status);
}
