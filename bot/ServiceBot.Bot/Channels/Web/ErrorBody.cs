using ServiceBot.Answers;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>What the interface answers when it cannot take a request: <c>{"error":{"code","message"}}</c>.</summary>
internal sealed record ErrorBody(ErrorDetail Error)
{
    public static IResult Of(int status, string code, string message) =>
        TypedResults.Json(new ErrorBody(new ErrorDetail(code, message)), AnswerJson.Options, statusCode: status);
}

/// <param name="Code">Stable, English.</param>
/// <param name="Message">Chinese: what is wrong and how to mend it.</param>
internal sealed record ErrorDetail(string Code, string Message);
