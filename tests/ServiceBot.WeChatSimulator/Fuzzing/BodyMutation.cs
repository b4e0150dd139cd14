using System.Text;

namespace ServiceBot.WeChatSimulator.Fuzzing;

/// <summary>Spoils bodies: bytes changed, cut, doubled; elements nested, doubled, grown; entities and DTDs; numbers that are none.</summary>
internal static class BodyMutation
{
    private const int MostChanges = 8;
    private const int LongValue = 20_000;
    private const int Depth = 2_000;

    private static readonly string[] Insertions =
    [
        "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "&e;", "&#0;", "&#x1F;", "&#xD800;", "]]>", "<![CDATA[",
        "<!--", "<?xml version=\"1.0\" encoding=\"gb2312\"?>", "<?x y?>", "\0", "\uFEFF", "\uD83D", "</xml>", "<xml>", "<Content>", "</Content>", "<MsgType><![CDATA[event]]></MsgType>", "\"", "{", "}",
        "<Event><![CDATA[CLICK]]></Event>", "9223372036854775808", "-1", "1e309", "NaN", "<a xmlns:b='c'/>", "<b:c/>", "%s%n", "\u202E", "𠀀", "👨‍👩‍👧‍👦",
    ];

    public static byte[] Make(byte[] body, Random dice) => dice.Next(8) switch
    {
        0 => Change(body, dice),
        1 => body[..dice.Next(body.Length)],
        2 => Cut(body, dice),
        3 => Double(body, dice),
        4 => Insert(body, Encoding.UTF8.GetBytes(Insertions[dice.Next(Insertions.Length)]), dice),
        5 => Insert(body, Encoding.UTF8.GetBytes(Insertions[dice.Next(Insertions.Length)] + Insertions[dice.Next(Insertions.Length)]), dice),
        6 => dice.Next(20) switch
        {
            0 => Insert(body, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", Depth))), dice),
            1 => Insert(body, Encoding.UTF8.GetBytes(new string('长', LongValue)), dice),
            2 => [],
            _ => Change(Insert(body, Encoding.UTF8.GetBytes(Insertions[dice.Next(Insertions.Length)]), dice), dice),
        },
        _ => Replace(body, dice),
    };

    private static byte[] Change(byte[] body, Random dice)
    {
        byte[] changed = [.. body];
        for (var change = dice.Next(MostChanges); change >= 0 && changed.Length > 0; change--)
            changed[dice.Next(changed.Length)] ^= (byte)(1 << dice.Next(8));
        return changed;
    }

    private static byte[] Cut(byte[] body, Random dice)
    {
        var from = dice.Next(body.Length);
        return [.. body[..from], .. body[dice.Next(from, body.Length)..]];
    }

    private static byte[] Double(byte[] body, Random dice)
    {
        var from = dice.Next(body.Length);
        var to = dice.Next(from, body.Length);
        return [.. body[..to], .. body[from..]];
    }

    private static byte[] Insert(byte[] body, byte[] what, Random dice)
    {
        var at = dice.Next(body.Length + 1);
        return [.. body[..at], .. what, .. body[at..]];
    }

    // A value in the place of another, as a careless or hostile sender would write it.
    private static byte[] Replace(byte[] body, Random dice)
    {
        var text = Encoding.UTF8.GetString(body);
        var open = text.IndexOf('>', dice.Next(text.Length));
        var close = open < 0 ? -1 : text.IndexOf("</", open, StringComparison.Ordinal);
        return close < 0 ? Change(body, dice) : Encoding.UTF8.GetBytes($"{text[..(open + 1)]}{Insertions[dice.Next(Insertions.Length)]}{text[close..]}");
    }
}
