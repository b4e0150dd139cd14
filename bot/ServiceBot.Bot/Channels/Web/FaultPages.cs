using Microsoft.AspNetCore.Diagnostics;
using ServiceBot.Bot.Channels.DirectLine;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>What is sent when no route answers, or one breaks: JSON to programs, a page to people.</summary>
internal static class FaultPages
{
    public static Task WriteAsync(StatusCodeContext context) => Of(context.HttpContext).ExecuteAsync(context.HttpContext);

    /// <summary>For a fault that nothing nearer has dealt with; its details are in the log only.</summary>
    public static Task WriteFaultAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Of(context).ExecuteAsync(context);
    }

    private static IResult Of(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (DirectLineChannel.Owns(context.Request.Path))
            return DirectLineFaults.Of(status);
        var (code, heading, message) = status switch
        {
            StatusCodes.Status404NotFound => ("not_found", "没有这一页", "地址可能写错了，或者这一页已经撤下。"),
            StatusCodes.Status405MethodNotAllowed => ("method_not_allowed", "不能这样访问", "提问请用 POST；其他页请直接打开。"),
            StatusCodes.Status429TooManyRequests => ("too_many_questions", "问得太快了", "请等一分钟再问。"),
            >= 500 => ("fault", "系统出了问题", "不是您的操作有误。请重试，或打12345。"),
            _ => ("bad_request", "请求有误", "请回到问答重新提问。"),
        };
        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? ErrorBody.Of(status, code, message)
            : WebPages.Notice(status, heading, message);
    }
}
