using System.Text;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Channels.WeChat.Menu;

/// <summary>A button of the account's menu (B7).</summary>
internal sealed record MenuButton(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("key"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key = null,
    [property: JsonPropertyName("url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url = null)
{
    /// <summary>Longest name of a button at the bottom, bytes of UTF-8; about four characters are shown.</summary>
    public const int MostNameBytes = 16;

    /// <summary>Longest key, bytes of UTF-8.</summary>
    public const int MostKeyBytes = 128;

    /// <summary>Longest address, bytes of UTF-8.</summary>
    public const int MostUrlBytes = 1024;

    /// <summary>Sends the event <c>CLICK</c> with the key.</summary>
    public static MenuButton Click(string name, string key) => new("click", name, Key: key);

    /// <summary>Opens a page.</summary>
    public static MenuButton View(string name, Uri page) => new("view", name, Url: page.AbsoluteUri);

    /// <summary>What WeChat would refuse, Chinese.</summary>
    public IEnumerable<string> Faults()
    {
        if (Bytes(Name) is 0 or > MostNameBytes)
            yield return $"按钮“{Name}”的名字是 {Bytes(Name)} 字节，应该是 1 到 {MostNameBytes} 字节（一个汉字 3 字节）。";
        if (Key is { } key && Bytes(key) is 0 or > MostKeyBytes)
            yield return $"按钮“{Name}”的 key 是 {Bytes(Key)} 字节，应该是 1 到 {MostKeyBytes} 字节。";
        if (Url is { } url && Bytes(url) is 0 or > MostUrlBytes)
            yield return $"按钮“{Name}”的网址是 {Bytes(Url)} 字节，最多 {MostUrlBytes} 字节。请把 PublicBaseUrl 写短。";
    }

    private static int Bytes(string? text) => Encoding.UTF8.GetByteCount(text ?? "");
}
