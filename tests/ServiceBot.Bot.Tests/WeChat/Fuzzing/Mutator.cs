using System.Text;

namespace ServiceBot.Bot.Tests.WeChat.Fuzzing;

/// <summary>Changes bytes at random, by a seed, in ways that parsers mind.</summary>
internal sealed class Mutator(Random random)
{
    private const string Interesting = "<>&]['\"!?/=:;{}\\,\u0000\u0001\u007F 0-9eE+.";

    private static readonly byte[][] Snippets =
    [
        .. new[]
        {
            "<![CDATA[", "]]>", "]]]]><![CDATA[>", "<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\">]>", "<!ENTITY b \"&a;&a;&a;&a;\">", "&a;", "&#0;", "&#x1F600;", "&#xD800;", "&#xFFFE;",
            "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<?a b?>", "<!-- ", "-->", "<a:b>", " xmlns:a=\"b\"", "<xml>", "</xml>", "<Encrypt>", "<Content>", "<FromUserName/>", "<CreateTime>99999999999999999999</CreateTime>",
            "{\"a\":", "[[[[[[[[", "\\uD800", "\\u0000", "1e999", "null", "\"MsgType\":\"event\",", "\u202E🙂", "\uFEFF",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 300))), Encoding.UTF8.GetBytes(new string('[', 200)),
    ];

    /// <summary>One to six changes; one time in sixteen none.</summary>
    public byte[] Mutate(byte[] original)
    {
        if (random.Next(16) == 0)
            return original;
        var bytes = original.ToList();
        for (var changes = random.Next(1, 7); changes > 0 && bytes.Count > 0; changes--)
            Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = random.Next(1, Math.Min(40, bytes.Count - at) + 1);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)Interesting[random.Next(Interesting.Length)];
                break;
            case 2:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Snippets[random.Next(Snippets.Length)]);
                break;
        }
    }
}
