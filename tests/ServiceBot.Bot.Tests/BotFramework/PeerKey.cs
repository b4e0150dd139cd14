using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>A key the peer signs with, and as it stands in the key set.</summary>
/// <param name="Endorsements">Null: the key has no such list.</param>
/// <param name="Certificate">Base64 of the certificate it comes with; null for none.</param>
internal sealed record PeerKey(string Id, RSA Rsa, string[]? Endorsements, string? Certificate = null) : IDisposable
{
    public static PeerKey Make(string id, params string[]? endorsements) => new(id, RSA.Create(2048), endorsements);

    public JsonObject Jwk()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["x5t"] = Id, ["n"] = ConnectorPeer.Encode(key.Modulus!), ["e"] = ConnectorPeer.Encode(key.Exponent!) };
        if (Endorsements is not null)
            jwk["endorsements"] = new JsonArray([.. Endorsements.Select(one => JsonValue.Create(one))]);
        if (Certificate is not null)
            jwk["x5c"] = new JsonArray(JsonValue.Create(Certificate));
        return jwk;
    }

    public string Sign(JsonObject claims, string algorithm = "RS256", string? kid = null)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = kid ?? Id };
        var hash = algorithm switch { "RS384" => HashAlgorithmName.SHA384, "RS512" or "PS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        var padding = algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return ConnectorPeer.Jwt(header, claims, content => Rsa.SignData(content, hash, padding));
    }

    public void Dispose() => Rsa.Dispose();
}
