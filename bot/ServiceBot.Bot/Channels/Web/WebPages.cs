using ServiceBot.Bot.Channels.Web.Pages;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>The pages as results.</summary>
internal static class WebPages
{
    public static IResult Home(HomeView view, int status = StatusCodes.Status200OK) =>
        new PageResult<Home>(status, new() { ["View"] = view });

    public static IResult Source(SourceView view) =>
        new PageResult<Source>(StatusCodes.Status200OK, new() { ["View"] = view });

    public static IResult Notice(int status, string heading, string message) =>
        new PageResult<Notice>(status, new() { ["Heading"] = heading, ["Message"] = message });
}
