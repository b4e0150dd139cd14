using Microsoft.AspNetCore.Http.HttpResults;
using ServiceBot.Bot.Channels.Web.Pages;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>The pages as results.</summary>
internal static class WebPages
{
    public static IResult Home(HomeView view, int status = StatusCodes.Status200OK) =>
        new RazorComponentResult<Home>(new { View = view }) { StatusCode = status };

    public static IResult Source(SourceView view) => new RazorComponentResult<Source>(new { View = view });

    public static IResult Notice(int status, string heading, string message) =>
        new RazorComponentResult<Notice>(new { Heading = heading, Message = message }) { StatusCode = status };
}
