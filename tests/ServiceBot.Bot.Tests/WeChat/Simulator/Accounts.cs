using ServiceBot.Bot.Tests.Support;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

/// <summary>Accounts and messages the simulator's tests use.</summary>
internal static class Accounts
{
    public const string Token = "Token12345";
    public const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    public static Account Plain { get; } = new() { Token = Token };

    public static Account Safe { get; } = new() { Token = Token, EncodingAesKey = Key, Mode = AccountMode.Safe };

    public static Account Compatible { get; } = Safe with { Mode = AccountMode.Compatible };

    public static Resident Resident(FakeClock? clock = null) => new(Plain, "oResident", new MessageIds(clock ?? new FakeClock()), clock ?? new FakeClock());

    /// <summary>A reply to a message, in XML.</summary>
    public static string Reply(ResidentMessage asked, string text) => Reply(asked.From, asked.To, text);

    public static string Reply(string to, string from, string text) =>
        $"<xml><ToUserName><![CDATA[{to}]]></ToUserName><FromUserName><![CDATA[{from}]]></FromUserName><CreateTime>1700000001</CreateTime>"
        + $"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{text}]]></Content></xml>";

    /// <summary>A reply as it goes out in safe mode.</summary>
    public static string Envelope(string plain, string token = Token, string key = Key, string? appId = null)
    {
        var encrypt = new MessageSeal(key, appId ?? Safe.AppId).Seal(System.Text.Encoding.UTF8.GetBytes(plain));
        return $"<xml><Encrypt><![CDATA[{encrypt}]]></Encrypt><MsgSignature><![CDATA[{Signature.Of(token, "1713424427", "415670741", encrypt)}]]></MsgSignature>"
            + "<TimeStamp>1713424427</TimeStamp><Nonce><![CDATA[415670741]]></Nonce></xml>";
    }
}
