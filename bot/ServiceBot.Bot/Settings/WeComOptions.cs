using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>WeCom__…</c>: an own app of WeCom (企业微信). Without <see cref="Token"/> the channel is off. It only answers; it never calls WeCom.</summary>
internal sealed class WeComOptions : IValidatableObject
{
    /// <summary>The company's id (企业ID), with which every message ends.</summary>
    public string? CorpId { get; set; }

    /// <summary>The token of the app's callback (接收消息); never logged.</summary>
    [Alphanumeric(3, 32, "（应用“接收消息”里的 Token）", IsSecret = true)]
    public string? Token { get; set; }

    /// <summary>The key of the app's callback; never logged.</summary>
    [Alphanumeric(43, 43, "（接收消息里 EncodingAESKey 的 43 位）", IsSecret = true)]
    public string? EncodingAESKey { get; set; }

    /// <summary>Whether a callback can be taken.</summary>
    public bool IsOn => Token is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string?[] all = [CorpId, Token, EncodingAESKey];
        if (all.Any(value => value is null) && all.Any(value => value is not null))
        {
            yield return new ValidationResult(
                "WeCom__CorpId、WeCom__Token、WeCom__EncodingAESKey 要一起设：企业微信的消息都是加密的。请从应用的“接收消息”里抄全，或都去掉，关掉这个渠道。");
        }
    }
}
