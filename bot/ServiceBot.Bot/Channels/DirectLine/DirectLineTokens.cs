using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>
/// Writes and reads tokens: what they say as JSON, and its HMAC-SHA256, both in base64url, with a dot between. The key is made once and kept in the state, so
/// that tokens outlive a restart; the format of a token is the server's own affair (A4.3).
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DirectLineTokens(IStateStore store, DirectLineOptions options, TimeProvider clock)
{
    /// <summary>So long a stream may be opened (A3).</summary>
    public static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private const string KeyName = "directline";
    private const int KeyBytes = 32;

    // Far more than any that was written.
    private const int LongestToken = 16_384;

    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    private byte[]? _key;

    public int LifetimeSeconds => options.TokenLifetimeSeconds;

    /// <summary>A token that is valid from now on for the lifetime of its use.</summary>
    public async ValueTask<string> WriteAsync(DirectLineToken token, CancellationToken cancellation)
    {
        var lifetime = token.Use == TokenUse.Stream ? StreamLifetime : TimeSpan.FromSeconds(LifetimeSeconds);
        var json = JsonSerializer.SerializeToUtf8Bytes(new Payload(token, (clock.GetUtcNow() + lifetime).ToUnixTimeMilliseconds()), Short);
        var text = Base64Url.EncodeToString(json);
        return $"{text}.{SignatureOf(text, await KeyAsync(cancellation))}";
    }

    /// <exception cref="DirectLineException">403: not one of ours, altered, of another use, or expired.</exception>
    public async ValueTask<DirectLineToken> ReadAsync(string token, TokenUse use, CancellationToken cancellation)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || token.Length > LongestToken || !IsSame(token[(dot + 1)..], SignatureOf(token[..dot], await KeyAsync(cancellation))))
            throw DirectLineException.NotAuthorized("The token is not valid.");

        // Signed by this service, so that it can be read.
        var payload = JsonSerializer.Deserialize<Payload>(Base64Url.DecodeFromChars(token.AsSpan(0, dot)), Short)!;
        if (payload.Token.Use != use)
            throw DirectLineException.NotAuthorized("The token is not for this call.");
        return clock.GetUtcNow().ToUnixTimeMilliseconds() < payload.ExpiresAt ? payload.Token : throw DirectLineException.TokenExpired();
    }

    /// <summary>Whether a text is the secret; takes the same time whatever it is.</summary>
    public bool IsSecret(string text) =>
        options.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static bool IsSame(string signature, string expected) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(signature.AsSpan()), MemoryMarshal.AsBytes(expected.AsSpan()));

    private static string SignatureOf(string text, byte[] key) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private async ValueTask<byte[]> KeyAsync(CancellationToken cancellation) => _key ??= await store.KeyAsync(KeyName, KeyBytes, cancellation);

    private sealed record Payload(DirectLineToken Token, long ExpiresAt);
}
