namespace ServiceBot.WeChatSimulator.Api;

/// <summary>Numbers WeChat answers with (全局返回码).</summary>
internal static class ErrorCodes
{
    public const int Ok = 0;
    public const int BadSecretOrToken = 40001;
    public const int BadOpenId = 40003;
    public const int BadMessageType = 40008;
    public const int BadAppId = 40013;
    public const int BadButtonCount = 40016;
    public const int BadButtonType = 40017;
    public const int BadButtonName = 40018;
    public const int BadButtonKey = 40019;
    public const int BadButtonUrl = 40020;
    public const int BadSubButtonCount = 40023;
    public const int BadSubButtonName = 40025;
    public const int EscapedJson = 40033;
    public const int BadSecret = 40125;
    public const int NoMenuMessage = 40200;
    public const int ExpiredToken = 42001;
    public const int NotFollowing = 43004;
    public const int EmptyText = 44004;
    public const int TooLong = 45002;
    public const int WindowClosed = 45015;
    public const int QuotaUsed = 45047;
    public const int BadJson = 47001;
    public const int NotGranted = 48001;
}
