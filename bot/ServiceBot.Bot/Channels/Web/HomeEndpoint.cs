using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>The resident page: <c>GET /</c> shows it, <c>POST /</c> answers its form for browsers without script.</summary>
internal static class HomeEndpoint
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <param name="street">The sub-district whose suggestions are shown; one there are no texts for is passed over.</param>
    public static IResult Get(string? street, ServingIndex index, LimitsOptions limits)
    {
        using var lease = index.Lease();
        var screen = lease.Snapshot.FirstScreen;
        return WebPages.Home(new HomeView(screen, limits.ConversationIdleMinutes) { Street = street is not null && screen.Streets.Contains(street) ? street : null });
    }

    public static async Task<IResult> Post(HttpRequest request, ServingIndex index, WebTurns turns, LimitsOptions limits, CancellationToken cancellation)
    {
        using var lease = index.Lease();
        var view = new HomeView(lease.Snapshot.FirstScreen, limits.ConversationIdleMinutes);
        try
        {
            var form = await ReadFormAsync(request, limits.BodyBytes, cancellation);
            view = view with { Draft = form.GetValueOrDefault("question").ToString(), ConversationId = form.GetValueOrDefault("conversationId") };
            var street = AskReader.CheckStreet(form.GetValueOrDefault("street").ToString(), lease.Snapshot.Answerer.Streets);
            view = view with { Street = street };
            var answer = await turns.AskAsync(new Ask(view.Draft) { Street = street, ConversationId = view.ConversationId }, cancellation);
            return WebPages.Home(view with
            {
                Question = view.Draft,
                Answer = answer,
                ConversationId = answer.ConversationId,
                Draft = "",
            });
        }
        catch (BadAskException exception)
        {
            return WebPages.Home(view with { Problem = exception.Message }, exception.Status);
        }
    }

    private static async Task<Dictionary<string, StringValues>> ReadFormAsync(HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
            throw new BadAskException(StatusCodes.Status415UnsupportedMediaType, "not_form", "请用本页的输入框提问。");
        var body = await RequestBody.ReadAsync(request, mostBytes, cancellation);
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body.Span)) { ValueLengthLimit = mostBytes };
            return await reader.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            throw new BadAskException(StatusCodes.Status400BadRequest, "bad_form", "表单没有传完整。请在本页重新提问。");
        }
    }
}
