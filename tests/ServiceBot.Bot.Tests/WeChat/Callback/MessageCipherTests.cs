using System.Security.Cryptography;
using System.Text;
using ServiceBot.Bot.Channels.WeChat.Callback;

namespace ServiceBot.Bot.Tests.WeChat.Callback;

public sealed class MessageCipherTests
{
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private const string AppId = "wx0123456789abcdef";
    private static readonly byte[] Random = Encoding.ASCII.GetBytes("0123456789abcdef");

    public static TheoryData<string> Messages => new(CryptoVectors.Messages.Select(vector => vector.Name));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Decrypt_KnownMessage_IsAsPublished(string name)
    {
        var vector = CryptoVectors.Message(name);

        var (message, fault) = new MessageCipher(vector.Key, vector.AccountId).Decrypt(vector.Encrypted);

        Assert.Equal((vector.Message, DecryptFault.None), (message, fault));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Encrypt_KnownMessage_IsAsPublished(string name)
    {
        var vector = CryptoVectors.Message(name);

        var encrypted = new MessageCipher(vector.Key, vector.AccountId).Encrypt(vector.Message, Encoding.ASCII.GetBytes(vector.Random));

        Assert.Equal(vector.Encrypted, encrypted);
    }

    [Fact]
    public void Decrypt_OtherAccount_SaysSo()
    {
        var vector = CryptoVectors.Message("safe-post-decrypt");

        var (message, fault) = new MessageCipher(vector.Key, "wx0000000000000000").Decrypt(vector.Encrypted);

        Assert.Equal((null, DecryptFault.OtherAccount), (message, fault));
    }

    [Fact]
    public void Decrypt_CutShort_IsUnreadable()
    {
        var vector = CryptoVectors.Message("safe-post-decrypt");

        var (message, fault) = new MessageCipher(vector.Key, vector.AccountId).Decrypt(vector.Encrypted[..^4]);

        Assert.Equal((null, DecryptFault.Unreadable), (message, fault));
    }

    [Fact]
    public void Decrypt_AnyBitOfTheLastBlocksFlipped_GivesNothing()
    {
        var vector = CryptoVectors.Message("safe-post-decrypt");
        var cipher = new MessageCipher(vector.Key, vector.AccountId);
        var encrypted = Convert.FromBase64String(vector.Encrypted);

        // The last two blocks hold the padding, and the block before them the end of the account's id.
        for (var bit = (encrypted.Length - 48) * 8; bit < encrypted.Length * 8; bit++)
        {
            var flipped = encrypted.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Null(cipher.Decrypt(Convert.ToBase64String(flipped)).Message);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("不是 Base64")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Decrypt_NoCiphertext_IsUnreadable(string text)
    {
        var (message, fault) = new MessageCipher(Key, AppId).Decrypt(text);

        Assert.Equal((null, DecryptFault.Unreadable), (message, fault));
    }

    [Theory]
    [InlineData(0, "padding of nothing")]
    [InlineData(33, "padding longer than a block")]
    [InlineData(255, "padding longer than the message")]
    public void Decrypt_WrongPadding_IsUnreadable(byte padding, string what)
    {
        var plain = Plain("你好", AppId, lengthOffset: 0);
        plain[^1] = padding;

        var (message, fault) = new MessageCipher(Key, AppId).Decrypt(Encrypt(plain));

        Assert.True((message, fault) == (null, DecryptFault.Unreadable), what);
    }

    [Fact]
    public void Decrypt_PaddingOfDifferentBytes_IsUnreadable()
    {
        var plain = Plain("你好", AppId, lengthOffset: 0);
        plain[^2]++;

        var (message, fault) = new MessageCipher(Key, AppId).Decrypt(Encrypt(plain));

        Assert.Equal((null, DecryptFault.Unreadable), (message, fault));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Decrypt_WrongLength_GivesNothing(int offset)
    {
        var plain = Plain("你好", AppId, offset);

        var (message, fault) = new MessageCipher(Key, AppId).Decrypt(Encrypt(plain));

        Assert.Null(message);
        Assert.NotEqual(DecryptFault.None, fault);
    }

    [Fact]
    public void Decrypt_MessageOfOtherBytesThanUtf8_IsUnreadable()
    {
        var plain = Plain("你好", AppId, lengthOffset: 0);
        plain[20] = 0xFF;

        var (message, fault) = new MessageCipher(Key, AppId).Decrypt(Encrypt(plain));

        Assert.Equal((null, DecryptFault.Unreadable), (message, fault));
    }

    [Fact]
    public void EncryptThenDecrypt_AnyLength_GivesTheSame()
    {
        var cipher = new MessageCipher(Key, AppId);

        Assert.All(Enumerable.Range(0, 100), length =>
        {
            var message = string.Concat(Enumerable.Repeat("街道🙂", length))[..length].Replace('\uD83D', '。').Replace('\uDE42', '？');

            Assert.Equal(message, cipher.Decrypt(cipher.Encrypt(message, Random)).Message);
        });
    }

    private static byte[] Plain(string message, string accountId, int lengthOffset)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var length = BitConverter.GetBytes(bytes.Length + lengthOffset).Reverse();
        byte[] plain = [.. Random, .. length, .. bytes, .. Encoding.UTF8.GetBytes(accountId)];
        var padding = 32 - plain.Length % 32;
        return [.. plain, .. Enumerable.Repeat((byte)padding, padding)];
    }

    private static string Encrypt(byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(Key + "=");
        return Convert.ToBase64String(aes.EncryptCbc(plain, aes.Key.AsSpan(0, 16), PaddingMode.None));
    }
}
