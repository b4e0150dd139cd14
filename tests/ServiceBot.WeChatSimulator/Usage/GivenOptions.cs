using System.Globalization;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Usage;

/// <summary>Options as they were typed: <c>--name value</c>.</summary>
internal sealed class GivenOptions
{
    private const string Prefix = "--";
    private const int Shortest = 3;
    private const int Longest = 32;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private GivenOptions()
    {
    }

    /// <param name="known">Names, without the dashes.</param>
    /// <exception cref="UsageException">Another option, or one without its value.</exception>
    public static GivenOptions Read(IReadOnlyList<string> args, params string[] known)
    {
        var given = new GivenOptions();
        for (var at = 0; at < args.Count; at += 2)
        {
            var name = args[at].StartsWith(Prefix, StringComparison.Ordinal) ? args[at][Prefix.Length..] : "";
            if (!known.Contains(name, StringComparer.Ordinal))
                throw new UsageException($"没有“{args[at]}”这个选项。可用的：{string.Join(' ', known.Select(option => Prefix + option))}");
            if (at + 1 == args.Count)
                throw new UsageException($"{args[at]} 后面少了值。");
            if (!given._values.TryGetValue(name, out var values))
                given._values[name] = values = [];
            values.Add(args[at + 1]);
        }

        return given;
    }

    /// <summary>The last value given; null: none.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name)?[^1];

    /// <exception cref="UsageException">It is no whole number in the range.</exception>
    public int Number(string name, int otherwise, int least, int most) =>
        Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new UsageException($"--{name} 是“{text}”，应是 {least} 到 {most} 的整数。");

    /// <returns>A share, 0 to 1.</returns>
    /// <exception cref="UsageException">It is no percentage.</exception>
    public double Share(string name, double otherwise) =>
        Text(name) is not { } text ? otherwise
        : double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100 ? percent / 100
        : throw new UsageException($"--{name} 是“{text}”，应是百分数，例如 5%。");

    /// <returns>Process ids, any number of them.</returns>
    /// <exception cref="UsageException">One is no process id.</exception>
    public IReadOnlyList<int> Numbers(string name) =>
        [.. (_values.GetValueOrDefault(name) ?? []).SelectMany(value => value.Split(',')).Select(value =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UsageException($"--{name} 是“{value}”，应是进程号。"))];

    /// <summary>The addresses of <c>--url</c>, at least one.</summary>
    /// <exception cref="UsageException">None, or one that is not on this machine.</exception>
    public IReadOnlyList<Uri> Urls()
    {
        if (!_values.TryGetValue("url", out var given))
            throw new UsageException("少了 --url，例如 --url http://localhost:5080/wechat");
        return [.. given.Select(value =>
            Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.IsLoopback ? url
            : throw new UsageException($"--url 是“{value}”，应是本机的地址，例如 http://localhost:5080/wechat"))];
    }

    /// <summary>The account the options describe.</summary>
    /// <exception cref="UsageException">They do not fit together.</exception>
    public Account Account()
    {
        var token = Text("token") ?? throw new UsageException("少了 --token，应与服务的 WeChat__Token 相同。");
        if (token.Length is < Shortest or > Longest || !token.All(char.IsAsciiLetterOrDigit))
            throw new UsageException($"--token 应是 {Shortest} 到 {Longest} 个字母或数字。");
        var key = Text("key");
        var mode = Text("mode") switch
        {
            null => key is null ? AccountMode.Plain : AccountMode.Safe,
            "plain" => AccountMode.Plain,
            "compatible" => AccountMode.Compatible,
            "safe" => AccountMode.Safe,
            var other => throw new UsageException($"--mode 是“{other}”，应是 plain、compatible 或 safe。"),
        };
        var format = Text("format") switch
        {
            null or "xml" => BodyFormat.Xml,
            "json" => BodyFormat.Json,
            var other => throw new UsageException($"--format 是“{other}”，应是 xml 或 json。"),
        };
        if (mode != AccountMode.Plain && (key is null || Text("appid") is null))
            throw new UsageException("加密要有 --key 和 --appid，应与服务的 WeChat__EncodingAESKey 和 WeChat__AppId 相同。");
        var account = new Account { Token = token, EncodingAesKey = key, Mode = mode, Format = format };
        account = Text("appid") is { } appId ? account with { AppId = appId } : account;
        try
        {
            if (key is not null)
                _ = new MessageSeal(key, account.AppId);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--key 不对：{exception.Message}。");
        }

        return account;
    }
}
