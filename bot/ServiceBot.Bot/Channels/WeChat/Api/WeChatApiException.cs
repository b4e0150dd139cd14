namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>A call to WeChat's interface failed, attempts included.</summary>
/// <param name="code"><see cref="WeChatErrors"/>; null when WeChat gave none.</param>
/// <param name="isCertain">Whether it is known that WeChat has not done what was asked.</param>
/// <param name="message">For the log and the person at the terminal, Chinese; no secret stands in it.</param>
internal sealed class WeChatApiException(int? code, bool isCertain, string message) : Exception(message)
{
    public int? Code { get; } = code;

    public bool IsCertain { get; } = isCertain;

    public static WeChatApiException Of(int code) =>
        new(code, isCertain: true, $"微信接口回应错误码 {code}{(WeChatErrors.MendOf(code) is { } mend ? $"。{mend}" : "")}");

    /// <summary>No connection came about.</summary>
    public static WeChatApiException Unreachable() => new(code: null, isCertain: true, "连不上微信接口。请检查网络和 WeChat__ApiBaseUrl");

    /// <summary>The call went out, but what came of it is not known.</summary>
    public static WeChatApiException NoAnswer(string why) => new(code: null, isCertain: false, $"微信接口没有给出能读的回应：{why}");
}
