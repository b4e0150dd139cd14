using ServiceBot.Search.Postings;

namespace ServiceBot.Bot;

/// <summary>Tells which exceptions at start are for the person at the terminal, and says them plainly.</summary>
internal static class StartFault
{
    /// <summary>Null for a fault of the program itself.</summary>
    public static CannotStartException? Of(Exception exception) => exception switch
    {
        CannotStartException known => known,
        IndexException index => new CannotStartException(ExitCode.Index, index.Chinese),
        IOException => new CannotStartException(ExitCode.Environment, $"不能启动：{exception.Message} 如果是端口被占用，请用 --urls http://localhost:5081 换一个。"),
        FormatException => new CannotStartException(ExitCode.Environment, $"监听地址不对：{exception.Message} 请写成 --urls http://localhost:5080 这样。"),
        _ => null,
    };
}
