using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Messages;

/// <summary>One follower of the account, and what WeChat makes of what they do (接收普通消息, 接收事件推送).</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Resident(Account account, string openId, MessageIds ids, TimeProvider clock)
{
    private const int OpenIdLetters = 27;
    private const string Media = "zT6cV5z0simulatorMedia";

    public string OpenId => openId;

    /// <summary>An OpenID such as WeChat gives, the same for the same name.</summary>
    public static string OpenIdOf(string name) =>
        $"o{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(name))).Replace('+', '-').Replace('/', '_')[..OpenIdLetters]}";

    /// <param name="menuId">The id in the menu link that was tapped; null: it was typed.</param>
    public ResidentMessage Text(string content, string? menuId = null) =>
        Message("text", [new("Content", content)], menuId is null ? [] : [new("bizmsgmenuid", menuId, IsNumber: true)]);

    /// <param name="recognition">What WeChat heard; empty, as it comes now, when it heard nothing.</param>
    public ResidentMessage Voice(string recognition) => Message("voice", [new("MediaId", Media), new("Format", "amr")], [new("Recognition", recognition)]);

    public ResidentMessage Image() => Message("image", [new("PicUrl", "http://mmbiz.qpic.cn/simulator/0"), new("MediaId", Media)]);

    public ResidentMessage Video() => Message("video", [new("MediaId", Media), new("ThumbMediaId", Media)]);

    public ResidentMessage ShortVideo() => Message("shortvideo", [new("MediaId", Media), new("ThumbMediaId", Media)]);

    public ResidentMessage Location() =>
        Message("location", [Number("Location_X", "31.230416"), Number("Location_Y", "121.473701"), Number("Scale", "15"), new("Label", "上海市黄浦区")]);

    public ResidentMessage Link() => Message("link", [new("Title", "社区食堂开张了"), new("Description", "今天起供应午餐"), new("Url", "https://mp.weixin.qq.com/s/simulator")]);

    public ResidentMessage Unknown() => Message("sticker_of_tomorrow", [new("MediaId", Media)]);

    /// <param name="scene">Of the QR code that was scanned; null: found otherwise.</param>
    public ResidentMessage Subscribe(string? scene = null) =>
        Happened("subscribe", [new("EventKey", scene is null ? "" : $"qrscene_{scene}"), .. scene is null ? Array.Empty<MessageField>() : [new("Ticket", Ticket(scene))]]);

    public ResidentMessage Unsubscribe() => Happened("unsubscribe", [new("EventKey", "")]);

    public ResidentMessage Scan(string scene) => Happened("SCAN", [new("EventKey", scene), new("Ticket", Ticket(scene))]);

    public ResidentMessage Click(string key) => Happened("CLICK", [new("EventKey", key)]);

    public ResidentMessage View(string url) => Happened("VIEW", [new("EventKey", url), Number("MenuId", "407660551")]);

    /// <summary>The phone's own report of where it is.</summary>
    public ResidentMessage Position() => Happened("LOCATION", [Number("Latitude", "31.230416"), Number("Longitude", "121.473701"), Number("Precision", "65.000000")]);

    public ResidentMessage UnknownEvent() => Happened("event_of_tomorrow", [new("EventKey", "x")]);

    private static string Ticket(string scene) => $"gQsimulator{scene}";

    private static MessageField Number(string name, string value) => new(name, value, IsNumber: true);

    private ResidentMessage Happened(string name, MessageField[] fields) => Make("event", [new("Event", name), .. fields]);

    private ResidentMessage Message(string type, MessageField[] fields, MessageField[]? afterId = null) =>
        Make(type, [.. fields, Number("MsgId", ids.Next().ToString(CultureInfo.InvariantCulture)), .. afterId ?? []]);

    private ResidentMessage Make(string type, MessageField[] fields) => new(
        [
            new("ToUserName", account.OriginalId),
            new("FromUserName", openId),
            Number("CreateTime", clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new("MsgType", type),
            .. fields,
        ]);
}
