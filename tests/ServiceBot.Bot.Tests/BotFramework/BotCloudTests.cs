using ServiceBot.Bot.Channels.BotFramework;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Tests.BotFramework;

public sealed class BotCloudTests
{
    [Theory]
    [InlineData("public", "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("china", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn", "https://login.partner.microsoftonline.cn/microsoftservices.partner.onmschina.cn/oauth2/v2.0/token")]
    [InlineData("usgov", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token")]
    public void Of_Cloud_HasThePublishedAddresses(string name, string metadata, string issuer, string tokens)
    {
        var cloud = BotCloud.Of(new BotFrameworkOptions { Cloud = name });

        Assert.Equal((metadata, issuer, tokens), (cloud.OpenIdMetadata.AbsoluteUri, cloud.Issuer, cloud.TokenEndpoint.AbsoluteUri));
        Assert.Equal($"{issuer}/.default", cloud.Scope);
    }

    [Fact]
    public void Of_TenantSet_TokensComeFromItAndItsEmulatorIsKnown()
    {
        var cloud = BotCloud.Of(new BotFrameworkOptions { TenantId = "11111111-0000-4000-8000-000000000000" });

        Assert.Equal("https://login.microsoftonline.com/11111111-0000-4000-8000-000000000000/oauth2/v2.0/token", cloud.TokenEndpoint.AbsoluteUri);
        Assert.Contains("https://sts.windows.net/11111111-0000-4000-8000-000000000000/", cloud.EmulatorIssuers);
        Assert.Contains("https://login.microsoftonline.com/11111111-0000-4000-8000-000000000000/v2.0", cloud.EmulatorIssuers);
    }

    [Fact]
    public void Of_OwnValues_TakeTheCloudsPlace()
    {
        var cloud = BotCloud.Of(new BotFrameworkOptions { OpenIdMetadata = "http://127.0.0.1:9/openid", Issuer = "https://issuer.test", TokenEndpoint = "http://127.0.0.1:9/token" });

        Assert.Equal("http://127.0.0.1:9/openid", cloud.OpenIdMetadata.AbsoluteUri);
        Assert.Equal(cloud.OpenIdMetadata, cloud.EmulatorOpenIdMetadata);
        Assert.Equal("https://issuer.test/.default", cloud.Scope);
        Assert.Equal("http://127.0.0.1:9/token", cloud.TokenEndpoint.AbsoluteUri);
    }

    [Fact]
    public void Of_OwnEmulatorMetadata_IsApart()
    {
        var cloud = BotCloud.Of(new BotFrameworkOptions { OpenIdMetadata = "https://a.test/openid", EmulatorOpenIdMetadata = "https://b.test/openid" });

        Assert.Equal("https://b.test/openid", cloud.EmulatorOpenIdMetadata.AbsoluteUri);
    }
}
