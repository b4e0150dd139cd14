using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>The id that stands for a person, and for their conversation, outside of this channel: a keyed hash of account and OpenID.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PersonIds(PrivacyOptions options, IStateStore store)
{
    /// <summary>The key's name in the store, when no setting gives one.</summary>
    public const string KeyName = "privacy";

    /// <summary>Bytes of a key that is made.</summary>
    public const int KeyBytes = 32;

    private volatile byte[]? _key = options.HashKey is { } key ? Convert.FromBase64String(key) : null;

    /// <returns>43 characters of base64url; the same for the same key, account and person, and nothing else.</returns>
    /// <exception cref="StateException">The key cannot be read.</exception>
    public async ValueTask<string> OfAsync(InboundMessage message, CancellationToken cancellation)
    {
        var key = _key ??= await store.KeyAsync(KeyName, KeyBytes, cancellation);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{message.ToUserName}\n{message.FromUserName}")));
    }
}
