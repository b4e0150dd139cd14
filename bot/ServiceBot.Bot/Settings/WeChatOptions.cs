using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>WeChat__…</c>: the Official Account (公众号). Without <see cref="Token"/> the channel is off. The times count for WeCom, too.</summary>
internal sealed class WeChatOptions : IValidatableObject
{
    public const string Auto = "auto";

    public const string Plain = "plain";

    public const string Compatible = "compatible";

    public const string Safe = "safe";

    public const string Xml = "xml";

    public const string Json = "json";

    /// <summary>The account's AppID. Needed with a key, whose messages end with it, and to call WeChat.</summary>
    public string? AppId { get; set; }

    /// <summary>The token written into the console beside the server's address; never logged.</summary>
    [Alphanumeric(3, 32, "（控制台“服务器配置”里的令牌）", IsSecret = true)]
    public string? Token { get; set; }

    /// <summary>The console's message key; never logged.</summary>
    [Alphanumeric(43, 43, "（控制台里“消息加解密密钥”的 43 位）", IsSecret = true)]
    public string? EncodingAESKey { get; set; }

    /// <summary>The key before the last change in the console: messages under it are still taken, and answered with it.</summary>
    [Alphanumeric(43, 43, "（换密钥以前的那 43 位）", IsSecret = true)]
    public string? PreviousEncodingAESKey { get; set; }

    /// <summary>How bodies are encrypted, as in the console (明文、兼容、安全模式); <c>auto</c>: safe when a key is set, else plain.</summary>
    [OneOf(Auto, Plain, Compatible, Safe)]
    public string Mode { get; set; } = Auto;

    /// <summary>The console's data format. Bodies that say they are JSON are read as such either way; a reply has the form of what it replies to.</summary>
    [OneOf(Xml, Json)]
    public string Format { get; set; } = Xml;

    /// <summary>The account's AppSecret, to call WeChat; never logged.</summary>
    public string? AppSecret { get; set; }

    /// <summary>Whether the account may send customer-service messages (客服消息): only verified ones may. An answer that comes late goes out so; else it waits for the word 答案.</summary>
    public bool CustomerMessages { get; set; }

    /// <summary>Where WeChat's interface is.</summary>
    [EndpointAddress("https://api.weixin.qq.com")]
    public string ApiBaseUrl { get; set; } = "https://api.weixin.qq.com";

    /// <summary>Milliseconds after a message came in when an answer that is not there counts as late. WeChat hangs up after 5,000.</summary>
    [Range(100, 4800)]
    public int HoldAfterMilliseconds { get; set; } = 4000;

    /// <summary>Minutes a late answer is kept for the word 答案.</summary>
    [Range(1, 1440)]
    public int AnswerKeptMinutes { get; set; } = 10;

    /// <summary>Minutes the numbers of a list can be sent.</summary>
    [Range(1, 1440)]
    public int ChoicesValidMinutes { get; set; } = 10;

    /// <summary>Milliseconds after which a message that another instance works on, and no longer says so, is taken over.</summary>
    [Range(500, 60_000)]
    public int LeaseMilliseconds { get; set; } = 3000;

    /// <summary>Days the list of deliveries is kept; it holds no text.</summary>
    [Range(1, 365)]
    public int LedgerDays { get; set; } = 30;

    /// <summary>Whether a callback can be taken.</summary>
    public bool IsOn => Token is not null;

    /// <summary>Whether WeChat's interface can be called.</summary>
    public bool CanCall => AppId is not null && AppSecret is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode is Compatible or Safe && EncodingAESKey is null)
            yield return new ValidationResult($"设置 WeChat__Mode 是 {Mode}，还缺 WeChat__EncodingAESKey。请写上控制台里的消息加解密密钥（43 位），或把 WeChat__Mode 改成 plain。");
        if (PreviousEncodingAESKey is not null && EncodingAESKey is null)
            yield return new ValidationResult("设置了 WeChat__PreviousEncodingAESKey，还缺 WeChat__EncodingAESKey。请写上现在的密钥，或去掉 WeChat__PreviousEncodingAESKey。");
        if (EncodingAESKey is not null && Token is null)
            yield return new ValidationResult("设置了 WeChat__EncodingAESKey，还缺 WeChat__Token。请写上控制台里的令牌，或去掉 WeChat__EncodingAESKey 关掉这个渠道。");
        if (EncodingAESKey is not null && AppId is null)
            yield return new ValidationResult("设置了 WeChat__EncodingAESKey，还缺 WeChat__AppId，没有它不能核对加密的消息。请写上公众号的 AppID。");
        if (CustomerMessages && !CanCall)
            yield return new ValidationResult("设置 WeChat__CustomerMessages 是 true，还缺 WeChat__AppId 或 WeChat__AppSecret，没有它们不能发客服消息。请写上，或把 WeChat__CustomerMessages 改成 false。");
        if (Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var address) && address.Query.Length > 0)
            yield return new ValidationResult($"设置 WeChat__ApiBaseUrl 的值“{ApiBaseUrl}”不对。请去掉问号和后面的部分，例如 WeChat__ApiBaseUrl=https://api.weixin.qq.com。");
    }
}
