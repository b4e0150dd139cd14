using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>Addresses and names of the cloud a bot is registered in, after the published authentication pages of each (A2.1, A2.2).</summary>
/// <param name="OpenIdMetadata">Of the Connector's keys.</param>
/// <param name="Issuer">Of the Connector's tokens.</param>
/// <param name="EmulatorOpenIdMetadata">Of the Emulator's keys.</param>
/// <param name="EmulatorIssuers">Of the Emulator's tokens, in both versions of their form.</param>
/// <param name="TokenEndpoint">Of our own tokens.</param>
/// <param name="CallerId">What <c>callerId</c> is set to.</param>
internal sealed record BotCloud(
    Uri OpenIdMetadata, string Issuer, Uri EmulatorOpenIdMetadata, IReadOnlySet<string> EmulatorIssuers, Uri TokenEndpoint, string CallerId)
{
    private static readonly Defaults Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
        "login.microsoftonline.com",
        "sts.windows.net",
        "botframework.com",
        "urn:botframework:azure");

    private static readonly Defaults China = new(
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://api.botframework.azure.cn",
        "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
        ["a55a4d5b-9241-49b1-b4ff-befa8db00269"],
        "login.partner.microsoftonline.cn",
        "sts.chinacloudapi.cn",
        "microsoftservices.partner.onmschina.cn",
        "urn:botframework:azurechina");

    private static readonly Defaults UsGov = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
        "login.microsoftonline.us",
        "sts.windows.net",
        "MicrosoftServices.onmicrosoft.us",
        "urn:botframework:azureusgov");

    /// <summary>The scope our own tokens are asked for.</summary>
    public string Scope => Issuer + "/.default";

    /// <summary>The cloud's own values, or what is set in their place.</summary>
    public static BotCloud Of(BotFrameworkOptions options)
    {
        var cloud = options.Cloud switch
        {
            "china" => China,
            "usgov" => UsGov,
            _ => Public,
        };
        IEnumerable<string> tenants = options.TenantId is { } own ? cloud.EmulatorTenants.Append(own) : cloud.EmulatorTenants;
        var issuers = tenants.SelectMany(tenant => new[] { $"https://{cloud.StsHost}/{tenant}/", $"https://{cloud.LoginHost}/{tenant}/v2.0" });
        return new BotCloud(
            new Uri(options.OpenIdMetadata ?? cloud.OpenIdMetadata),
            options.Issuer ?? cloud.Issuer,
            new Uri(options.EmulatorOpenIdMetadata ?? options.OpenIdMetadata ?? cloud.EmulatorOpenIdMetadata),
            issuers.ToHashSet(StringComparer.Ordinal),
            new Uri(options.TokenEndpoint ?? $"https://{cloud.LoginHost}/{Uri.EscapeDataString(options.TenantId ?? cloud.SharedTenant)}/oauth2/v2.0/token"),
            cloud.CallerId);
    }

    private sealed record Defaults(
        string OpenIdMetadata, string Issuer, string EmulatorOpenIdMetadata, string[] EmulatorTenants, string LoginHost, string StsHost, string SharedTenant, string CallerId);
}
