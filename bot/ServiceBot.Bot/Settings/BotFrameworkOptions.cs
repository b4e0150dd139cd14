using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>BotFramework__…</c>: the bot's registration with the Bot Connector. Without <see cref="AppId"/> the channel is off.</summary>
internal sealed class BotFrameworkOptions : IValidatableObject
{
    /// <summary>The app id of the registration (Microsoft Entra).</summary>
    public string? AppId { get; set; }

    /// <summary>The app's secret; never logged.</summary>
    public string? AppPassword { get; set; }

    /// <summary>Tenant of a single-tenant registration. Without it the bot asks for its tokens as a multi-tenant one.</summary>
    public string? TenantId { get; set; }

    /// <summary>Which cloud the bot is registered in: <c>public</c>, <c>china</c> (21Vianet) or <c>usgov</c>. It gives the defaults of all settings below.</summary>
    [OneOf("public", "china", "usgov")]
    public string Cloud { get; set; } = "public";

    /// <summary>Where the keys of the Connector's tokens are named.</summary>
    [EndpointAddress("https://login.botframework.com/v1/.well-known/openidconfiguration")]
    public string? OpenIdMetadata { get; set; }

    /// <summary>Where the keys of the Emulator's tokens are named. When only <see cref="OpenIdMetadata"/> is set, that counts for both.</summary>
    [EndpointAddress("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration")]
    public string? EmulatorOpenIdMetadata { get; set; }

    /// <summary>Issuer of the Connector's tokens; with <c>/.default</c> also the scope of our own.</summary>
    public string? Issuer { get; set; }

    /// <summary>Where our own tokens come from.</summary>
    [EndpointAddress("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    public string? TokenEndpoint { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AppId is not null && AppPassword is null)
            yield return new ValidationResult("设置了 BotFramework__AppId，还缺 BotFramework__AppPassword，没有它不能回复。请写上应用注册里的客户端密码，或去掉 BotFramework__AppId 关掉这个渠道。");
        if (AppId is null && AppPassword is not null)
            yield return new ValidationResult("设置了 BotFramework__AppPassword，还缺 BotFramework__AppId。请写上应用注册里的应用 ID，或去掉 BotFramework__AppPassword 关掉这个渠道。");
    }
}
