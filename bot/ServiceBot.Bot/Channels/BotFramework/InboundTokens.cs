using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>Checks the token (JWT) a call to the bot brings, by the rules for the Connector or the Emulator (A2.1), whichever its issuer is.</summary>
/// <remarks>Thread-safe. A token of another bot (a skill call) is refused.</remarks>
internal sealed class InboundTokens(
    string appId,
    BotCloud cloud,
    [FromKeyedServices(BotFrameworkChannel.Connector)] OpenIdKeys connectorKeys,
    [FromKeyedServices(BotFrameworkChannel.Emulator)] OpenIdKeys emulatorKeys,
    TimeProvider clock)
{
    /// <summary>How far the clocks may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <param name="authorization">The header's value; null when there is none.</param>
    /// <exception cref="RefusedCallerException">No token, or a wrong one.</exception>
    /// <exception cref="KeysUnreachableException">It cannot be checked now.</exception>
    public async Task<Caller> CheckAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
            throw new RefusedCallerException("没有 Bearer 令牌") { HasNoToken = true };
        var token = Read(authorization[Scheme.Length..].Trim());
        var isConnector = token.Issuer == cloud.Issuer;
        if (!isConnector && !cloud.EmulatorIssuers.Contains(token.Issuer))
            throw new RefusedCallerException("签发者（iss）不对");
        var key = await (isConnector ? connectorKeys : emulatorKeys).FindAsync(token.Kid, cancellation) ?? throw new RefusedCallerException("没有签名所用的公钥（kid）");
        if (!IsTime(key.ValidFrom, key.ValidTo))
            throw new RefusedCallerException("签名证书不在有效期内");
        var result = await _handler.ValidateTokenAsync(token, ParametersFor(token, key));
        if (!result.IsValid)
            throw new RefusedCallerException(ReasonOf(result.Exception));
        if (!isConnector)
            CheckIsOurs(token);
        return new Caller(isConnector, key, token.Claims.Where(claim => claim.Type.Equals("serviceurl", StringComparison.OrdinalIgnoreCase)).Select(claim => claim.Value).ToList());
    }

    private static JsonWebToken Read(string text)
    {
        JsonWebToken token;
        try
        {
            token = new JsonWebToken(text);
            if (token.IsEncrypted || string.IsNullOrEmpty(token.Kid))
                throw new RefusedCallerException("令牌是加密的，或没有 kid");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or SecurityTokenException)
        {
            throw new RefusedCallerException("令牌不是合格的 JWT");
        }

        // Before any key is looked for: with HS256 the public key itself would be the secret.
        return Algorithms.Contains(token.Alg, StringComparer.Ordinal) ? token : throw new RefusedCallerException("签名算法不是 RS256、RS384、RS512");
    }

    private TokenValidationParameters ParametersFor(JsonWebToken token, SigningKey key) => new()
    {
        IssuerSigningKey = key.Key,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        ValidIssuer = token.Issuer,
        ValidAudience = appId,
        RequireExpirationTime = true,
        LifetimeValidator = (from, to, _, _) => to is not null && IsTime(from, to),
    };

    private bool IsTime(DateTimeOffset? from, DateTimeOffset? to)
    {
        var now = clock.GetUtcNow();
        return (from is null || now >= from - ClockSkew) && (to is null || now <= to + ClockSkew);
    }

    /// <summary>Whoever has the bot's own id and secret may use the Emulator: its token was issued to the bot itself.</summary>
    private void CheckIsOurs(JsonWebToken token)
    {
        var version = Claim("ver");
        var issuedTo = version switch
        {
            null or "" or "1.0" => Claim("appid"),
            "2.0" => Claim("azp"),
            _ => throw new RefusedCallerException("令牌版本（ver）不认识"),
        };
        if (issuedTo != appId)
            throw new RefusedCallerException("令牌是发给别的应用的（appid 或 azp 不是本机器人；技能调用不接受）");

        string? Claim(string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
    }

    private static string ReasonOf(Exception? fault) => fault switch
    {
        SecurityTokenInvalidAudienceException => "受众（aud）不是本机器人的应用 ID",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException or SecurityTokenExpiredException or SecurityTokenNotYetValidException => "令牌过期、还没生效，或没有期限",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidAlgorithmException => "签名不对",
        _ => "令牌没有通过核对",
    };
}
