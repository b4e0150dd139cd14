using System.Text;
using ServiceBot.WeChatSimulator.Delivering;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Fuzzing;

/// <summary>Makes spoiled deliveries; the same number, the same way of spoiling.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class FuzzCases(Account account, PostWriter posts, TimeProvider clock)
{
    private const int Head = 20;
    private const int AesBlock = 16;
    private const int HugeBytes = 400_000;
    private const int PerHuge = 2_000;
    private const int PerNewMessage = 20;

    private readonly Resident _resident = new(account, Resident.OpenIdOf("乱码"), new MessageIds(clock), clock);
    private readonly ResidentMessage _known = new Resident(account, Resident.OpenIdOf("乱码"), new MessageIds(clock), clock).Text("老人送餐怎么办");

    public FuzzCase Make(int number)
    {
        var dice = new Random(number);
        var message = dice.Next(PerNewMessage) == 0 ? NewMessage(dice) : _known;
        var plain = MessageBody.Write(message.Fields, account.Format);
        if (dice.Next(PerHuge) == 0)
            return new FuzzCase("太大", posts.Signed(Encoding.UTF8.GetBytes($"<xml><Content>{new string('大', HugeBytes)}</Content></xml>"), message.From));
        return account.Mode == AccountMode.Plain || (account.Mode == AccountMode.Compatible && dice.Next(2) == 0) ? MakePlain(message, plain, dice) : MakeSealed(message, plain, dice);
    }

    private ResidentMessage NewMessage(Random dice) => dice.Next(6) switch
    {
        0 => _resident.Voice(""),
        1 => _resident.Image(),
        2 => _resident.Location(),
        3 => _resident.Subscribe("乱码"),
        4 => _resident.Unknown(),
        _ => _resident.Click("FAQ"),
    };

    private FuzzCase MakePlain(ResidentMessage message, byte[] plain, Random dice) => dice.Next(10) switch
    {
        0 => new FuzzCase("签名错", WrongSignature(posts.Signed(plain, message.From), "signature="), MustRefuse: true),
        1 => new FuzzCase("查询参数坏", SpoiledQuery(posts.Signed(plain, message.From), dice)),
        _ => new FuzzCase("正文坏", posts.Signed(BodyMutation.Make(plain, dice), message.From)),
    };

    private FuzzCase MakeSealed(ResidentMessage message, byte[] plain, Random dice)
    {
        var key = posts.Key!;
        switch (dice.Next(10))
        {
            case 0:
                return new FuzzCase("签名错", WrongSignature(posts.Write(message), "msg_signature="), MustRefuse: true);
            case 1:
                return new FuzzCase("查询参数坏", SpoiledQuery(posts.Write(message), dice));
            case 2:
                var right = posts.Write(message);
                return new FuzzCase("信封坏", right with { Body = BodyMutation.Make(right.Body, dice) });
            case 3 or 4:
                // The signature covers the spoiled ciphertext, so that it reaches the cipher.
                return new FuzzCase("密文坏", Sealed(message, Encoding.Latin1.GetString(BodyMutation.Make(Encoding.ASCII.GetBytes(key.Seal(plain)), dice))));
            case 5:
                var blocks = new byte[AesBlock * dice.Next(1, 12)];
                dice.NextBytes(blocks);
                return new FuzzCase("密文里不是消息", Sealed(message, key.SealBlocks(blocks)));
            case 6:
                byte[] content = [.. new byte[AesBlock], .. LengthBytes(dice), .. plain, .. Encoding.UTF8.GetBytes(account.AppId)];
                return new FuzzCase("密文里的长度错", Sealed(message, key.SealRaw(content.AsSpan(0, dice.Next(2) == 0 ? content.Length : dice.Next(Head + 1)))));
            case 7:
                return new FuzzCase("别的公众号", Sealed(message, new MessageSeal(account.EncodingAesKey!, "wx0000000000000000").Seal(plain)));
            default:
                return new FuzzCase("密文里的正文坏", Sealed(message, key.Seal(BodyMutation.Make(plain, dice))));
        }
    }

    private static byte[] LengthBytes(Random dice)
    {
        var bytes = new byte[sizeof(uint)];
        dice.NextBytes(bytes);
        return dice.Next(2) == 0 ? bytes : [0, 0, (byte)dice.Next(4), bytes[0]];
    }

    private Post Sealed(ResidentMessage message, string encrypt) =>
        posts.Signed(MessageBody.Write([new MessageField("ToUserName", message.To), new MessageField("Encrypt", encrypt)], account.Format), message.From, encrypt);

    private static Post WrongSignature(Post post, string parameter)
    {
        // Searched from behind: msg_signature ends in signature, and stands last.
        var at = (parameter == "signature=" ? 0 : post.Query.LastIndexOf(parameter, StringComparison.Ordinal)) + parameter.Length;
        return post with { Query = $"{post.Query[..at]}{(post.Query[at] == '0' ? '1' : '0')}{post.Query[(at + 1)..]}" };
    }

    private static Post SpoiledQuery(Post post, Random dice)
    {
        var parts = post.Query.Split('&').ToList();
        var at = dice.Next(parts.Count);
        var name = parts[at].Split('=')[0];
        switch (dice.Next(5))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Add(parts[at]);
                break;
            case 2:
                parts[at] = $"{name}=";
                break;
            case 3:
                parts[at] = $"{name}={new string('9', dice.Next(1, 2_000))}";
                break;
            default:
                parts[at] = $"{name}=%00%ff%E4%B8";
                break;
        }

        return post with { Query = string.Join('&', parts) };
    }
}
