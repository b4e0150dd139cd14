using System.Security.Cryptography;
using System.Text;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>Encrypts OpenIDs for the time a late answer needs them, by AES-256-GCM with a key made once and kept in the state database.</summary>
/// <remarks>Thread-safe. What was sealed for one delivery opens for no other.</remarks>
internal sealed class OpenIdSeal(IStateStore store)
{
    private const string KeyName = "wechat-openid";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private volatile byte[]? _key;

    /// <returns>Nonce, ciphertext, tag.</returns>
    public async Task<byte[]> SealAsync(string openId, Delivery delivery, CancellationToken cancellation)
    {
        using var aes = new AesGcm(await KeyAsync(cancellation), TagBytes);
        var plain = Encoding.UTF8.GetBytes(openId);
        var @sealed = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(@sealed.AsSpan(0, NonceBytes));
        aes.Encrypt(@sealed.AsSpan(0, NonceBytes), plain, @sealed.AsSpan(NonceBytes, plain.Length), @sealed.AsSpan(NonceBytes + plain.Length), For(delivery));
        return @sealed;
    }

    /// <exception cref="CryptographicException">It was sealed with another key, for another delivery, or is damaged.</exception>
    public async Task<string> OpenAsync(Delivery delivery, CancellationToken cancellation)
    {
        var @sealed = delivery.OpenId;
        if (@sealed is not { Length: >= NonceBytes + TagBytes })
            throw new CryptographicException("The sealed id is too short.");
        using var aes = new AesGcm(await KeyAsync(cancellation), TagBytes);
        var plain = new byte[@sealed.Length - NonceBytes - TagBytes];
        aes.Decrypt(@sealed.AsSpan(0, NonceBytes), @sealed.AsSpan(NonceBytes, plain.Length), @sealed.AsSpan(NonceBytes + plain.Length), plain, For(delivery));
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] For(Delivery delivery) => Encoding.UTF8.GetBytes($"{delivery.ChannelId}\n{delivery.Key}");

    private async ValueTask<byte[]> KeyAsync(CancellationToken cancellation) => _key ??= await store.KeyAsync(KeyName, KeyBytes, cancellation);
}
