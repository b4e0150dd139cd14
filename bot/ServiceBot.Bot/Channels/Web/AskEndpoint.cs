using System.Text;
using Microsoft.Net.Http.Headers;
using ServiceBot.Answers;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.Web;

/// <summary><c>POST /api/ask</c>: a question as JSON, the answer as JSON.</summary>
internal static class AskEndpoint
{
    public static async Task<IResult> Post(HttpRequest request, ServingIndex index, WebTurns turns, LimitsOptions limits, CancellationToken cancellation)
    {
        try
        {
            CheckContentType(request);
            var body = await RequestBody.ReadAsync(request, limits.BodyBytes, cancellation);
            return TypedResults.Json(await turns.AskAsync(Read(body, index, limits), cancellation), AnswerJson.Options);
        }
        catch (BadAskException exception)
        {
            return ErrorBody.Of(exception.Status, exception.Code, exception.Message);
        }
    }

    private static Ask Read(ReadOnlyMemory<byte> body, ServingIndex index, LimitsOptions limits)
    {
        using var lease = index.Lease();
        return AskReader.Read(body, lease.Snapshot.Answerer.Streets, limits.TurnsKept);
    }

    private static void CheckContentType(HttpRequest request)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Encoding is UTF8Encoding);
        if (!isJson)
        {
            throw new BadAskException(
                StatusCodes.Status415UnsupportedMediaType, "not_json", "正文类型应是 JSON（UTF-8）。请加请求头 Content-Type: application/json。");
        }
    }
}
