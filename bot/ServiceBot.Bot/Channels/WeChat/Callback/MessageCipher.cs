using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>
/// The encryption of message bodies under one key (B2): Base64 of AES-256-CBC over 16 random bytes, the message's length in bytes (4, big-endian),
/// the message in UTF-8 and the account's id, padded to blocks of 32. The initialisation vector is the key's first half.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class MessageCipher
{
    /// <summary>Bytes before every message that make equal ones differ.</summary>
    public const int RandomBytes = 16;

    private const int HeadBytes = RandomBytes + sizeof(uint);
    private const int KeyBytes = 32;
    private const int PaddingBlock = 32;
    private const int CipherBlock = 16;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _key;
    private readonly byte[] _accountId;

    /// <param name="encodingAesKey">43 Latin letters or digits. The last one holds two bits more than the key has; they are passed over.</param>
    /// <param name="accountId">AppID, or WeCom's CorpId.</param>
    public MessageCipher(string encodingAesKey, string accountId)
    {
        _key = Convert.FromBase64String(encodingAesKey + "=");
        if (_key.Length != KeyBytes)
            throw new ArgumentException("The key must be of 43 characters.", nameof(encodingAesKey));
        _accountId = Encoding.UTF8.GetBytes(accountId);
    }

    /// <summary>Reads an encrypted text.</summary>
    /// <returns>The message, or why there is none; never both.</returns>
    public (string? Message, DecryptFault Fault) Decrypt(string encrypted)
    {
        var bytes = new byte[encrypted.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(encrypted, bytes, out var length) || length == 0 || length % CipherBlock != 0)
            return (null, DecryptFault.Unreadable);
        var padded = Decrypt(bytes.AsSpan(0, length));
        int padding = padded[^1];
        if (padding is < 1 or > PaddingBlock || padded.Length < HeadBytes + padding || padded.AsSpan(^padding..).ContainsAnyExcept((byte)padding))
            return (null, DecryptFault.Unreadable);
        var plain = padded.AsSpan(0, padded.Length - padding);
        var messageBytes = BinaryPrimitives.ReadUInt32BigEndian(plain[RandomBytes..]);
        if (messageBytes > plain.Length - HeadBytes)
            return (null, DecryptFault.Unreadable);
        if (!plain[(HeadBytes + (int)messageBytes)..].SequenceEqual(_accountId))
            return (null, DecryptFault.OtherAccount);
        try
        {
            return (StrictUtf8.GetString(plain.Slice(HeadBytes, (int)messageBytes)), DecryptFault.None);
        }
        catch (DecoderFallbackException)
        {
            return (null, DecryptFault.Unreadable);
        }
    }

    /// <summary>Encrypts a message.</summary>
    /// <param name="random"><see cref="RandomBytes"/> bytes, new for each message.</param>
    public string Encrypt(string message, ReadOnlySpan<byte> random)
    {
        var messageBytes = Encoding.UTF8.GetBytes(message);
        var length = HeadBytes + messageBytes.Length + _accountId.Length;
        var padding = PaddingBlock - length % PaddingBlock;
        var plain = new byte[length + padding];
        random[..RandomBytes].CopyTo(plain);
        BinaryPrimitives.WriteUInt32BigEndian(plain.AsSpan(RandomBytes), (uint)messageBytes.Length);
        messageBytes.CopyTo(plain.AsSpan(HeadBytes));
        _accountId.CopyTo(plain.AsSpan(HeadBytes + messageBytes.Length));
        plain.AsSpan(length).Fill((byte)padding);
        using var aes = MakeAes();
        return Convert.ToBase64String(aes.EncryptCbc(plain, InitialVector, PaddingMode.None));
    }

    private ReadOnlySpan<byte> InitialVector => _key.AsSpan(0, CipherBlock);

    // The padding is stripped by hand: its block is 32 bytes, not the cipher's 16.
    private byte[] Decrypt(ReadOnlySpan<byte> encrypted)
    {
        using var aes = MakeAes();
        return aes.DecryptCbc(encrypted, InitialVector, PaddingMode.None);
    }

    private Aes MakeAes()
    {
        var aes = Aes.Create();
        aes.Key = _key;
        return aes;
    }
}
