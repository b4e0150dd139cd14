namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>Codes with which WeChat answers a call (B6).</summary>
internal static class WeChatErrors
{
    public const int None = 0;
    public const int Busy = -1;
    public const int WrongToken = 40001;
    public const int WrongOpenId = 40003;
    public const int WrongAppId = 40013;
    public const int TokenNotLatest = 40014;
    public const int WrongSecret = 40125;
    public const int CallerNotListed = 40164;
    public const int TokenExpired = 42001;
    public const int NotFollowing = 43004;
    public const int Blocked = 43019;
    public const int TooLong = 45002;
    public const int DailyCalls = 45009;
    public const int CallsPerMinute = 45011;
    public const int WindowClosed = 45015;
    public const int MessageQuota = 45047;
    public const int NotGranted = 48001;

    /// <summary>Whether another token may help.</summary>
    public static bool IsOfToken(int code) => code is WrongToken or TokenNotLatest or TokenExpired;

    /// <summary>Whether the same call may get through a little later. WeChat has not done it this time.</summary>
    public static bool IsPassing(int code) => code is Busy or CallsPerMinute;

    /// <summary>What an operator can do about it, Chinese; null when the code says nothing to them.</summary>
    public static string? MendOf(int code) => code switch
    {
        Busy => "微信那边忙，请过一会儿再试",
        WrongToken or TokenNotLatest or TokenExpired => "access_token 无效。请核对 WeChat__AppSecret，并确认没有别的程序用旧接口取同一个账号的 token",
        WrongAppId => "请核对 WeChat__AppId",
        WrongSecret => "请核对 WeChat__AppSecret",
        CallerNotListed => "请把这台服务器的出口 IP 加进公众号后台的 IP 白名单",
        DailyCalls => "今天的接口调用次数用完了，明天再试，或在公众平台清零",
        CallsPerMinute => "这一分钟的接口调用次数用完了，请过一会儿再试",
        NotGranted => "这个账号没有这个接口的权限（要认证过的公众号）。客服消息请把 WeChat__CustomerMessages 改成 false",
        _ => null,
    };
}
