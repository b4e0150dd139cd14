using System.Text;
using System.Text.Json.Nodes;

namespace ServiceBot.WeChatSimulator.Api;

/// <summary>Checks a menu as <c>menu/create</c> does (自定义菜单 → 创建接口).</summary>
internal static class MenuCheck
{
    private const int MostButtons = 3;
    private const int MostSubButtons = 5;
    private const int MostNameBytes = 16;
    private const int MostSubNameBytes = 60;
    private const int MostKeyBytes = 128;
    private const int MostUrlBytes = 1024;

    /// <returns>0, or what is wrong.</returns>
    public static int Check(JsonNode? menu)
    {
        if (menu?["button"] is not JsonArray { Count: >= 1 and <= MostButtons } buttons)
            return ErrorCodes.BadButtonCount;
        foreach (var button in buttons)
        {
            if (button?["sub_button"] is not JsonArray { Count: > 0 } below)
            {
                if (CheckButton(button, MostNameBytes, ErrorCodes.BadButtonName) is var fault and not ErrorCodes.Ok)
                    return fault;
                continue;
            }

            if (below.Count > MostSubButtons)
                return ErrorCodes.BadSubButtonCount;
            if (!Fits(button["name"], MostNameBytes))
                return ErrorCodes.BadButtonName;
            var faults = below.Select(sub => CheckButton(sub, MostSubNameBytes, ErrorCodes.BadSubButtonName));
            if (faults.FirstOrDefault(found => found != ErrorCodes.Ok) is var first and not ErrorCodes.Ok)
                return first;
        }

        return ErrorCodes.Ok;
    }

    private static int CheckButton(JsonNode? button, int mostNameBytes, int badName)
    {
        if (!Fits(button?["name"], mostNameBytes))
            return badName;
        return Text(button!["type"]) switch
        {
            "click" => Fits(button["key"], MostKeyBytes) ? ErrorCodes.Ok : ErrorCodes.BadButtonKey,
            "view" => Fits(button["url"], MostUrlBytes) ? ErrorCodes.Ok : ErrorCodes.BadButtonUrl,
            "miniprogram" or "scancode_push" or "scancode_waitmsg" or "pic_sysphoto" or "pic_photo_or_album" or "pic_weixin"
                or "location_select" or "media_id" or "article_id" => ErrorCodes.Ok,
            _ => ErrorCodes.BadButtonType,
        };
    }

    private static bool Fits(JsonNode? value, int mostBytes) => Text(value) is { Length: > 0 } text && Encoding.UTF8.GetByteCount(text) <= mostBytes;

    private static string? Text(JsonNode? value) => value is JsonValue given && given.TryGetValue<string>(out var text) ? text : null;
}
