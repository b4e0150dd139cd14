using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>A key that signs tokens.</summary>
/// <param name="Endorsements">Channels it speaks for (<c>endorsements</c>, a member of the Connector's own); null when the key has no such list.</param>
/// <param name="ValidFrom">From its certificate, when it comes with one.</param>
/// <param name="ValidTo">The same.</param>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlySet<string>? Endorsements, DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo)
{
    /// <summary>Reads a key set (RFC 7517, section 5). Entries that are no RSA key for signatures, or cannot be read, are passed over, as that section asks.</summary>
    /// <returns>By key id.</returns>
    /// <exception cref="JsonException">It is no key set.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ReadSet(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
            throw new JsonException("'keys' is missing.");
        var byId = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var entry in keys.EnumerateArray())
        {
            if (TryRead(entry) is { } key)
                byId.TryAdd(key.Key.Kid, key);
        }

        return byId;
    }

    private static SigningKey? TryRead(JsonElement entry)
    {
        try
        {
            var key = JsonWebKey.Create(entry.GetRawText());
            if (key is not { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig, Kid.Length: > 0, N.Length: > 0, E.Length: > 0, HasPrivateKey: false })
                return null;
            if (key.X5c.Count == 0)
                return new SigningKey(key, EndorsementsOf(entry), null, null);
            using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(key.X5c[0]));
            return new SigningKey(key, EndorsementsOf(entry), certificate.NotBefore, certificate.NotAfter);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static HashSet<string>? EndorsementsOf(JsonElement entry) =>
        entry.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).ToHashSet(StringComparer.Ordinal)
            : null;
}
