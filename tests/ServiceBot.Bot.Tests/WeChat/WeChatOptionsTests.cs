using Microsoft.Extensions.Configuration;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Tests.WeChat;

public sealed class WeChatOptionsTests
{
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    [Fact]
    public void Read_NothingSet_IsOffWithoutFault()
    {
        var reader = Reader();

        var (weChat, weCom, privacy) = Read(reader);

        reader.ThrowIfFaulty();
        Assert.False(weChat.IsOn || weCom.IsOn || weChat.CanCall);
        Assert.Equal(("auto", "xml", "https://api.weixin.qq.com"), (weChat.Mode, weChat.Format, weChat.ApiBaseUrl));
        Assert.Null(privacy.HashKey);
    }

    [Fact]
    public void Read_RightSettings_AreTaken()
    {
        var reader = Reader(
            ("WeChat:AppId", "wx0123456789abcdef"), ("WeChat:Token", "Fuwu2026"), ("WeChat:EncodingAESKey", Key), ("WeChat:PreviousEncodingAESKey", Key), ("WeChat:Mode", "safe"),
            ("WeChat:AppSecret", "秘密"), ("WeChat:CustomerMessages", "true"), ("WeChat:ApiBaseUrl", "http://127.0.0.1:9/wx"), ("WeChat:Format", "json"),
            ("WeCom:CorpId", "ww1"), ("WeCom:Token", "Qiye2026"), ("WeCom:EncodingAESKey", Key), ("Privacy:HashKey", Convert.ToBase64String(new byte[32])));

        var (weChat, weCom, privacy) = Read(reader);

        reader.ThrowIfFaulty();
        Assert.True(weChat.IsOn && weChat.CanCall && weChat.CustomerMessages && weCom.IsOn);
        Assert.NotNull(privacy.HashKey);
    }

    [Theory]
    [InlineData("WeChat:Token", "ab", "WeChat__Token", "3 到 32 个英文字母或数字")]
    [InlineData("WeChat:Token", "abcdefghijklmnopqrstuvwxyz0123456", "WeChat__Token", "3 到 32 个英文字母或数字")]
    [InlineData("WeChat:Token", "tok_en-1", "WeChat__Token", "3 到 32 个英文字母或数字")]
    [InlineData("WeChat:Token", "令牌令牌", "WeChat__Token", "3 到 32 个英文字母或数字")]
    [InlineData("WeChat:EncodingAESKey", "abc", "WeChat__EncodingAESKey", "43 个英文字母或数字")]
    [InlineData("WeChat:PreviousEncodingAESKey", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEF=", "WeChat__PreviousEncodingAESKey", "43 个英文字母或数字")]
    [InlineData("WeChat:PreviousEncodingAESKey", Key, "WeChat__PreviousEncodingAESKey", "请写上现在的密钥")]
    [InlineData("WeChat:EncodingAESKey", Key, "WeChat__EncodingAESKey", "WeChat__AppId")]
    [InlineData("WeChat:EncodingAESKey", Key, "WeChat__EncodingAESKey", "还缺 WeChat__Token")]
    [InlineData("WeChat:Mode", "safe", "WeChat__Mode", "WeChat__EncodingAESKey")]
    [InlineData("WeChat:Mode", "compatible", "WeChat__Mode", "WeChat__EncodingAESKey")]
    [InlineData("WeChat:Mode", "Safe", "WeChat__Mode", "auto、plain、compatible、safe")]
    [InlineData("WeChat:Format", "yaml", "WeChat__Format", "xml、json")]
    [InlineData("WeChat:CustomerMessages", "true", "WeChat__CustomerMessages", "WeChat__AppSecret")]
    [InlineData("WeChat:CustomerMessages", "是", "WeChat__CustomerMessages", "true 或 false")]
    [InlineData("WeChat:ApiBaseUrl", "http://api.weixin.qq.com", "WeChat__ApiBaseUrl", "https")]
    [InlineData("WeChat:ApiBaseUrl", "https://api.weixin.qq.com/?a=1", "WeChat__ApiBaseUrl", "去掉问号")]
    [InlineData("WeChat:HoldAfterMilliseconds", "5000", "WeChat__HoldAfterMilliseconds", "100 到 4800")]
    [InlineData("WeChat:Tokens", "a", "WeChat__Tokens", "WeChat__Token")]
    [InlineData("WeCom:Token", "Qiye2026", "WeCom__Token", "WeCom__EncodingAESKey")]
    [InlineData("WeCom:EncodingAESKey", "abc", "WeCom__EncodingAESKey", "43 个英文字母或数字")]
    [InlineData("Privacy:HashKey", "c2hvcnQ=", "Privacy__HashKey", "至少 32 字节")]
    [InlineData("Privacy:HashKey", "不是", "Privacy__HashKey", "openssl rand -base64 32")]
    public void Read_WrongValue_NamesSettingAndMend(string key, string value, string name, string mend)
    {
        var reader = Reader((key, value));
        Read(reader);

        var fault = Assert.Throws<CannotStartException>(reader.ThrowIfFaulty);

        Assert.Equal(ExitCode.Environment, fault.ExitCode);
        Assert.All([name, mend], part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("WeChat:Token", "秘密的令牌")]
    [InlineData("WeChat:EncodingAESKey", "secretkey")]
    [InlineData("WeChat:PreviousEncodingAESKey", "secretkey")]
    [InlineData("WeCom:Token", "秘密的令牌")]
    [InlineData("WeCom:EncodingAESKey", "secretkey")]
    [InlineData("Privacy:HashKey", "c2VjcmV0")]
    public void Read_WrongSecret_IsNotShown(string key, string value)
    {
        var reader = Reader((key, value));
        Read(reader);

        var fault = Assert.Throws<CannotStartException>(reader.ThrowIfFaulty);

        Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"{value.Length} 个字", fault.Message, StringComparison.Ordinal);
    }

    private static (WeChatOptions WeChat, WeComOptions WeCom, PrivacyOptions Privacy) Read(SettingsReader reader) =>
        (reader.Read<WeChatOptions>("WeChat"), reader.Read<WeComOptions>("WeCom"), reader.Read<PrivacyOptions>("Privacy"));

    private static SettingsReader Reader(params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build());
}
