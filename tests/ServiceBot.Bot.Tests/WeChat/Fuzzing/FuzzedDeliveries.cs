using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.Bot.Tests.WeChat.Fuzzing;

/// <summary>Deliveries changed at one of the places where a stranger, or a fault on the way, could change them. Signatures are right, so that the change is reached.</summary>
internal sealed class FuzzedDeliveries(Random random, CallbackBench plain, CallbackBench safe)
{
    private static readonly string[] ContentTypes = ["text/xml", "application/json", "text/plain", "text/html", "application/x-www-form-urlencoded", "；", ""];

    private readonly Mutator _mutator = new(random);

    private static readonly byte[][] XmlMessages =
    [
        .. new[]
        {
            CallbackBench.Xml(),
            "<xml><ToUserName>gh_0a1b2c</ToUserName><FromUserName>oUSER1</FromUserName><CreateTime>1700000000</CreateTime><MsgType>event</MsgType><Event>subscribe</Event><EventKey>qrscene_1</EventKey><Ticket>gQ</Ticket></xml>",
            "<xml><ToUserName>gh_0a1b2c</ToUserName><FromUserName>oUSER1</FromUserName><CreateTime>1700000000</CreateTime><MsgType>location</MsgType><Location_X>31.2</Location_X><Location_Y>121.5</Location_Y><Label>杨浦区</Label></xml>",
            "<xml><ToUserName>gh_0a1b2c</ToUserName><FromUserName>oUSER1</FromUserName><CreateTime>1700000000</CreateTime><MsgType>event</MsgType><Event>pic_weixin</Event><SendPicsInfo><Count>1</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item></PicList></SendPicsInfo></xml>",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] JsonMessages = [Encoding.UTF8.GetBytes(CallbackBench.Json()), Encoding.UTF8.GetBytes(CallbackBench.Json("好\\n的\\uD83D\\uDE42"))];

    public FuzzedDelivery Next() => random.Next(10) switch
    {
        0 or 1 or 2 => new FuzzedDelivery(false, plain.Query(), "text/xml", _mutator.Mutate(Any(XmlMessages))),
        3 => new FuzzedDelivery(false, plain.Query(), "application/json", _mutator.Mutate(Any(JsonMessages))),
        4 => Sealed(Encrypt(Padded(_mutator.Mutate(Any(XmlMessages))))),
        5 => Sealed(Encrypt(Padded(_mutator.Mutate(Any(JsonMessages))))),
        6 => Sealed(Encrypt(Blocks(_mutator.Mutate(Padded(Any(XmlMessages)))))),
        7 => Sealed(Ciphertext(_mutator.Mutate(Encoding.ASCII.GetBytes(Encrypt(Padded(Any(XmlMessages))))))),
        8 => ChangedEnvelope(),
        _ => ChangedHead(),
    };

    private FuzzedDelivery Sealed(string encrypted) => new(true, safe.Query(encrypted), "text/xml", Encoding.UTF8.GetBytes(CallbackBench.Envelope(encrypted)));

    private FuzzedDelivery ChangedEnvelope()
    {
        var encrypted = Encrypt(Padded(Any(XmlMessages)));
        return new FuzzedDelivery(true, safe.Query(encrypted), "text/xml", _mutator.Mutate(Encoding.UTF8.GetBytes(CallbackBench.Envelope(encrypted))));
    }

    private FuzzedDelivery ChangedHead()
    {
        var query = Encoding.ASCII.GetString(_mutator.Mutate(Encoding.ASCII.GetBytes(plain.Query()[1..])));
        var isQuery = random.Next(2) == 0;
        return new FuzzedDelivery(false, isQuery ? $"?{query}" : plain.Query(), isQuery ? "text/xml" : ContentTypes[random.Next(ContentTypes.Length)], Any(XmlMessages));
    }

    private byte[] Any(byte[][] bodies) => bodies[random.Next(bodies.Length)];

    /// <summary>A message with all that stands around it, as it is encrypted.</summary>
    private byte[] Padded(byte[] message)
    {
        var head = new byte[20];
        random.NextBytes(head.AsSpan(0, 16));
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), message.Length);
        byte[] plainText = [.. head, .. message, .. Encoding.UTF8.GetBytes(CallbackBench.AppId)];
        var padding = 32 - plainText.Length % 32;
        return [.. plainText, .. Enumerable.Repeat((byte)padding, padding)];
    }

    /// <summary>Whole blocks of the cipher, at least one.</summary>
    private static byte[] Blocks(byte[] bytes) => [.. bytes, .. new byte[bytes.Length == 0 ? 16 : (16 - bytes.Length % 16) % 16]];

    private static string Encrypt(byte[] blocks)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(CallbackBench.Key + "=");
        return Convert.ToBase64String(aes.EncryptCbc(blocks, aes.Key.AsSpan(0, 16), PaddingMode.None));
    }

    /// <summary>What can stand in the envelope as it is: the signature is over the text.</summary>
    private static string Ciphertext(byte[] bytes) => new([.. bytes.Select(value => (char)value).Where(c => c is > ' ' and <= '~' and not ('<' or '>' or '&' or ']'))]);
}
