using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Settings;

namespace ServiceBot.Bot.Tests.BotFramework;

public sealed class BotFrameworkOptionsTests
{
    [Fact]
    public void Read_NothingSet_IsOffWithoutFault()
    {
        var reader = Reader();

        var options = reader.Read<BotFrameworkOptions>("BotFramework");

        reader.ThrowIfFaulty();
        Assert.Null(options.AppId);
        Assert.Equal("public", options.Cloud);
    }

    [Theory]
    [InlineData("Cloud", "azure", "BotFramework__Cloud", "“azure”", "public、china、usgov")]
    [InlineData("OpenIdMetadata", "http://login.test/openid", "BotFramework__OpenIdMetadata", "“http://login.test/openid”", "https://login.botframework.com")]
    [InlineData("TokenEndpoint", "login.test", "BotFramework__TokenEndpoint", "“login.test”", "https://login.microsoftonline.com")]
    [InlineData("EmulatorOpenIdMetadata", "https://u:p@login.test/", "BotFramework__EmulatorOpenIdMetadata", "login.test", "https://login.microsoftonline.com")]
    [InlineData("AppPassword", "密码", "BotFramework__AppPassword", "BotFramework__AppId", "应用 ID")]
    [InlineData("AppId", "4c1b2a5e", "BotFramework__AppId", "BotFramework__AppPassword", "客户端密码")]
    public void Read_WrongValue_NamesSettingAndMend(string key, string value, string name, string found, string mend)
    {
        var reader = Reader((key, value));

        reader.Read<BotFrameworkOptions>("BotFramework");

        var fault = Assert.Throws<CannotStartException>(reader.ThrowIfFaulty);
        Assert.Equal(ExitCode.Environment, fault.ExitCode);
        Assert.All([name, found, mend], part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5/openid")]
    [InlineData("http://localhost/openid")]
    [InlineData("https://login.test/openid?appid=1")]
    public void Read_RightAddress_IsTaken(string address)
    {
        var reader = Reader(("OpenIdMetadata", address));

        var options = reader.Read<BotFrameworkOptions>("BotFramework");

        reader.ThrowIfFaulty();
        Assert.Equal(address, options.OpenIdMetadata);
    }

    [Fact]
    public void Read_FaultyTogether_NeverShowsThePassword()
    {
        var reader = Reader(("AppPassword", "很长的密码"), ("Cloud", "azure"));

        reader.Read<BotFrameworkOptions>("BotFramework");

        Assert.DoesNotContain("很长的密码", Assert.Throws<CannotStartException>(reader.ThrowIfFaulty).Message, StringComparison.Ordinal);
    }

    private static SettingsReader Reader(params (string Key, string Value)[] settings) =>
        GivenSettings.Reader(settings.Select(setting => ($"BotFramework:{setting.Key}", setting.Value)));
}
