using System.Globalization;
using ServiceBot.WeChatSimulator.Usage;

namespace ServiceBot.WeChatSimulator.Chatting;

/// <summary>Reads the lines of a chat, from a file or as they are typed.</summary>
internal static class ChatScript
{
    public const string Help = """
        > 老人送餐怎么办    发一句话
        点 1                点最近一条回复里的第 1 个链接
        关注 [场景=…]       关注公众号；取消关注
        语音 [识别=…]       发语音，可带识别出的字
        图片 视频 小视频 位置 链接
        扫码 场景           关注后扫带参数的二维码
        菜单 HUMAN          点菜单；网页 地址：点打开网页的菜单
        上报位置 未知 未知事件
        重发                把上一条再送一次，应得到同样的回复
        等 5s               等 5 秒（也可写 5秒、2分）
        出错 45047          下一条客服消息返回这个错误码
        帮助 退出           # 开头的行是说明
        """;

    private const string Comment = "#";
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // Whether the verb needs something behind it, may have it, or has nothing.
    private static readonly Dictionary<string, (ChatVerb Verb, Behind Behind)> Verbs = new(StringComparer.Ordinal)
    {
        [">"] = (ChatVerb.Say, Behind.Needed),
        ["点"] = (ChatVerb.Tap, Behind.Needed),
        ["关注"] = (ChatVerb.Follow, Behind.Possible),
        ["取消关注"] = (ChatVerb.Unfollow, Behind.None),
        ["语音"] = (ChatVerb.Voice, Behind.Possible),
        ["图片"] = (ChatVerb.Image, Behind.None),
        ["视频"] = (ChatVerb.Video, Behind.None),
        ["小视频"] = (ChatVerb.ShortVideo, Behind.None),
        ["位置"] = (ChatVerb.Location, Behind.None),
        ["链接"] = (ChatVerb.Link, Behind.None),
        ["扫码"] = (ChatVerb.Scan, Behind.Needed),
        ["菜单"] = (ChatVerb.Menu, Behind.Needed),
        ["网页"] = (ChatVerb.OpenPage, Behind.Needed),
        ["上报位置"] = (ChatVerb.ReportPosition, Behind.None),
        ["未知"] = (ChatVerb.Unknown, Behind.None),
        ["未知事件"] = (ChatVerb.UnknownEvent, Behind.None),
        ["等"] = (ChatVerb.Wait, Behind.Needed),
        ["重发"] = (ChatVerb.DeliverAgain, Behind.None),
        ["出错"] = (ChatVerb.FailNextSend, Behind.Needed),
        ["帮助"] = (ChatVerb.Help, Behind.None),
        ["退出"] = (ChatVerb.Leave, Behind.None),
    };

    private static readonly Dictionary<ChatVerb, string> Labels = new() { [ChatVerb.Follow] = "场景=", [ChatVerb.Voice] = "识别=" };

    private enum Behind
    {
        None,
        Possible,
        Needed,
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="UsageException">A line is not understood; all such lines are named.</exception>
    public static IReadOnlyList<ChatStep> Read(IEnumerable<string> lines, string name)
    {
        var steps = new List<ChatStep>();
        var faults = new List<string>();
        foreach (var (number, line) in lines.Index())
        {
            if (ReadLine(line, out var fault) is { } step)
                steps.Add(step);
            else if (fault is not null)
                faults.Add($"{name}:{number + 1}: {fault}");
        }

        return faults.Count == 0 ? steps : throw new UsageException(string.Join('\n', faults), ExitCodes.Input);
    }

    /// <returns>Null for an empty line, a comment, or one that is not understood.</returns>
    /// <param name="fault">What is wrong, in Chinese; null when nothing.</param>
    public static ChatStep? ReadLine(string line, out string? fault)
    {
        fault = null;
        var text = line.Trim();
        if (text.Length == 0 || text.StartsWith(Comment, StringComparison.Ordinal))
            return null;
        var end = text[0] == '>' ? 1 : text.IndexOf(' ', StringComparison.Ordinal);
        var (word, behind) = end < 0 ? (text, "") : (text[..end], text[end..].Trim());
        if (!Verbs.TryGetValue(word, out var verb))
        {
            fault = $"不认识“{word}”。发一句话请写：> {text}";
            return null;
        }

        if (Labels.TryGetValue(verb.Verb, out var label) && behind.Length > 0)
        {
            if (!behind.StartsWith(label, StringComparison.Ordinal))
                fault = $"“{word}”后面应写 {label}…";
            behind = behind[Math.Min(label.Length, behind.Length)..];
        }

        fault ??= (verb.Behind, behind.Length) switch
        {
            (Behind.Needed, 0) => $"“{word}”后面少了内容。",
            (Behind.None, > 0) => $"“{word}”后面不应有内容。",
            _ => null,
        };
        if (verb.Verb is ChatVerb.Tap or ChatVerb.FailNextSend && !int.TryParse(behind, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            fault ??= $"“{word}”后面应是数字，不是“{behind}”。";
        if (verb.Verb == ChatVerb.Wait && WaitOf(behind) is null)
            fault ??= $"“{behind}”不是时间，应写 5s、5秒或 2分，最长 1 小时。";
        return fault is null ? new ChatStep(verb.Verb, behind) : null;
    }

    /// <summary>How long to wait; null when it is not a time.</summary>
    public static TimeSpan? WaitOf(string text)
    {
        var number = text.TrimEnd('s', '秒', '分', ' ');
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            return null;
        var minutes = text.EndsWith('分');
        return count <= (minutes ? LongestWait.TotalMinutes : LongestWait.TotalSeconds) ? minutes ? TimeSpan.FromMinutes(count) : TimeSpan.FromSeconds(count) : null;
    }
}
