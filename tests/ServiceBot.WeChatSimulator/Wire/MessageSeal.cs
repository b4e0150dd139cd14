using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.WeChatSimulator.Wire;

/// <summary>
/// Seals and opens messages as WeChat does (消息加解密): AES-256-CBC over 16 random bytes, the message's length in four bytes, the message and the
/// account's id, filled up to blocks of 32.
/// </summary>
/// <remarks>Written from the published description, apart from the service's own, so that each proves the other. Thread-safe.</remarks>
internal sealed class MessageSeal
{
    private const int Letters = 43;
    private const int Block = 32;
    private const int RandomBytes = 16;
    private const int HeadBytes = RandomBytes + sizeof(uint);

    private readonly byte[] _key;
    private readonly byte[] _receiveId;

    /// <param name="encodingAesKey">43 letters or digits; the two spare bits of the last one do not count.</param>
    /// <param name="receiveId">AppID of the account.</param>
    /// <exception cref="FormatException">The key is not such a one.</exception>
    public MessageSeal(string encodingAesKey, string receiveId)
    {
        _key = Decode(encodingAesKey);
        _receiveId = Encoding.UTF8.GetBytes(receiveId);
    }

    public string Seal(ReadOnlySpan<byte> message) => Seal(message, RandomNumberGenerator.GetBytes(RandomBytes));

    /// <param name="random">16 bytes.</param>
    public string Seal(ReadOnlySpan<byte> message, ReadOnlySpan<byte> random) => SealRaw([.. random, .. LengthOf(message.Length), .. message, .. _receiveId]);

    /// <summary>Seals bytes that need not be a message, filled up as a message is.</summary>
    public string SealRaw(ReadOnlySpan<byte> plain)
    {
        var fill = Block - (plain.Length % Block);
        byte[] padded = [.. plain, .. Enumerable.Repeat((byte)fill, fill)];
        return SealBlocks(padded);
    }

    /// <summary>Encrypts bytes as they are.</summary>
    /// <param name="blocks">A multiple of 16 bytes.</param>
    public string SealBlocks(ReadOnlySpan<byte> blocks)
    {
        using var aes = MakeAes();
        return Convert.ToBase64String(aes.EncryptCbc(blocks, _key.AsSpan(0, aes.BlockSize / 8), PaddingMode.None));
    }

    /// <returns>The message's bytes.</returns>
    /// <exception cref="BadCiphertextException">It is not sealed as it should be.</exception>
    public byte[] Open(string encrypt)
    {
        var cipher = new byte[encrypt.Length];
        if (!Convert.TryFromBase64String(encrypt, cipher, out var length))
            throw new BadCiphertextException("Encrypt 不是 Base64");
        if (length == 0 || length % Block != 0)
            throw new BadCiphertextException($"密文长 {length} 字节，不是 {Block} 的倍数");
        using var aes = MakeAes();
        var plain = aes.DecryptCbc(cipher.AsSpan(0, length), _key.AsSpan(0, aes.BlockSize / 8), PaddingMode.None);
        int fill = plain[^1];
        if (fill is 0 or > Block || plain.AsSpan(plain.Length - fill).ContainsAnyExcept((byte)fill))
            throw new BadCiphertextException("填充不对（应为 1 到 32 个相同的字节），多半是密钥不同");
        var content = plain.AsSpan(0, plain.Length - fill);
        if (content.Length < HeadBytes || BinaryPrimitives.ReadUInt32BigEndian(content[RandomBytes..]) is var count && count > content.Length - HeadBytes)
            throw new BadCiphertextException("里面写的长度超过了密文（长度应按 UTF-8 字节算）");
        if (!content[(HeadBytes + (int)count)..].SequenceEqual(_receiveId))
            throw new BadCiphertextException($"末尾的 AppID 不是 {Encoding.UTF8.GetString(_receiveId)}，或里面写的长度不对（应按 UTF-8 字节算）");
        return content.Slice(HeadBytes, (int)count).ToArray();
    }

    private static byte[] LengthOf(int count)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)count);
        return bytes;
    }

    private static byte[] Decode(string encodingAesKey)
    {
        if (encodingAesKey.Length != Letters || !encodingAesKey.All(char.IsAsciiLetterOrDigit))
            throw new FormatException($"EncodingAESKey 应是 {Letters} 个字母或数字");
        var key = new byte[Block];
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in encodingAesKey)
        {
            bits = (bits << 6) | (char.IsAsciiLetterUpper(letter) ? letter - 'A' : char.IsAsciiLetterLower(letter) ? letter - 'a' + 26 : letter - '0' + 52);
            held += 6;
            if (held < 8)
                continue;
            held -= 8;
            key[at++] = (byte)(bits >> held);
            bits &= (1 << held) - 1;
        }

        return key;
    }

    private Aes MakeAes()
    {
        var aes = Aes.Create();
        aes.Key = _key;
        return aes;
    }
}
