using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WeChat.Menu;

/// <summary>The menu at the bottom of the account's chat (B7): one to three buttons.</summary>
internal sealed record AccountMenu([property: JsonPropertyName("button")] IReadOnlyList<MenuButton> Buttons)
{
    /// <summary>Most buttons side by side.</summary>
    public const int MostButtons = 3;

    private static readonly JsonSerializerOptions Shown = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The service's menu.</summary>
    /// <param name="address">Its page is opened by 问服务; without a public address that button is left out.</param>
    public static AccountMenu Of(PublicAddress address)
    {
        var buttons = new List<MenuButton>();
        if (CanOpen(address))
            buttons.Add(MenuButton.View("问服务", new Uri(address.UrlOf("/", reachedBy: null))));
        buttons.Add(MenuButton.Click("常见问题", MenuKeys.CommonQuestions));
        buttons.Add(MenuButton.Click("找人工", MenuKeys.Person));
        return new AccountMenu(buttons);
    }

    /// <summary>Whether a person's phone can open the service's page.</summary>
    public static bool CanOpen(PublicAddress address) => address.Base is { IsLoopback: false };

    /// <inheritdoc cref="MenuButton.Faults"/>
    public IReadOnlyList<string> Faults() =>
        [.. Buttons.Count is < 1 or > MostButtons ? [$"菜单有 {Buttons.Count} 个按钮，应该是 1 到 {MostButtons} 个。"] : Array.Empty<string>(), .. Buttons.SelectMany(button => button.Faults())];

    /// <summary>As WeChat gets it, in lines.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Shown);
}
