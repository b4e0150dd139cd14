using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceBot.Bot.Channels.BotFramework;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>Who is let in at <c>/api/messages</c>, over HTTP, with tokens a peer on loopback signs (A2.1).</summary>
public sealed class InboundTokensTests : IAsyncLifetime
{
    private const string Tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private ConnectorBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ConnectorBench.StartChannelAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task Post_RightConnectorToken_IsAnswered(string algorithm)
    {
        var token = Key.Sign(Claims(), algorithm);

        using var response = await _bench.PostAsync(_bench.Peer.Message(), token);

        await AssertLetInAsync(response);
    }

    [Theory]
    [InlineData("serviceurl")]
    [InlineData("serviceUrl")]
    public async Task Post_ServiceUrlOfOtherCase_IsAnswered(string claim)
    {
        var claims = Claims();
        claims.Remove("serviceurl");
        claims[claim] = _bench.Peer.ServiceUrl.ToUpperInvariant();

        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(claims));

        await AssertLetInAsync(response);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic Ym90OmJvdA==")]
    [InlineData("Bearer")]
    public async Task Post_NoBearerToken_Is401(string? authorization)
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message().ToJsonString(), authorization);

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Post_RightTokenUnderOtherScheme_Is401()
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message().ToJsonString(), $"Token {Key.Sign(Claims())}");

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("aud", "00000000-0000-4000-8000-000000000000")]
    [InlineData("aud", "")]
    [InlineData("aud", null)]
    [InlineData("iss", "https://api.botframework.com")]
    [InlineData("iss", "https://api.botframework.test/")]
    [InlineData("iss", "https://sts.windows.net/00000000-0000-4000-8000-000000000000/")]
    [InlineData("iss", null)]
    [InlineData("serviceurl", "https://elsewhere.test/amer/")]
    [InlineData("serviceurl", null)]
    [InlineData("exp", null)]
    public async Task Post_ConnectorTokenWithWrongClaim_IsRefused(string claim, string? value)
    {
        var claims = Claims();
        claims.Remove(claim);
        if (value is not null)
            claims[claim] = value;

        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(claims));

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData(-299, true)]
    [InlineData(-301, false)]
    public async Task Post_TokenExpiredSeconds_IsLetInWithinTheSkew(int expiresIn, bool isLetIn)
    {
        var claims = Claims();
        claims["nbf"] = _bench.Clock.GetUtcNow().AddHours(-2).ToUnixTimeSeconds();
        claims["exp"] = _bench.Clock.GetUtcNow().AddSeconds(expiresIn).ToUnixTimeSeconds();

        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(claims));

        await AssertAsync(response, isLetIn);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(301, false)]
    public async Task Post_TokenNotYetValid_IsLetInWithinTheSkew(int validIn, bool isLetIn)
    {
        var claims = Claims();
        claims["nbf"] = _bench.Clock.GetUtcNow().AddSeconds(validIn).ToUnixTimeSeconds();

        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(claims));

        await AssertAsync(response, isLetIn);
    }

    [Fact]
    public async Task Post_AlgorithmNone_IsRefused()
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "none", ["kid"] = Key.Id };

        using var response = await _bench.PostAsync(_bench.Peer.Message(), ConnectorPeer.Jwt(header, Claims(), _ => []));

        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Post_Rs256WithoutSignature_IsRefused()
    {
        var signed = Key.Sign(Claims());

        using var response = await _bench.PostAsync(_bench.Peer.Message(), signed[..(signed.LastIndexOf('.') + 1)]);

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("der")]
    [InlineData("modulus")]
    public async Task Post_Hs256SignedWithPublicKey_IsRefused(string form)
    {
        var secret = form switch
        {
            "pem" => Encoding.ASCII.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem()),
            "der" => Key.Rsa.ExportSubjectPublicKeyInfo(),
            _ => Key.Rsa.ExportParameters(includePrivateParameters: false).Modulus!,
        };
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "HS256", ["kid"] = Key.Id };

        using var response = await _bench.PostAsync(_bench.Peer.Message(), ConnectorPeer.Jwt(header, Claims(), content => HMACSHA256.HashData(secret, content)));

        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Post_OtherAsymmetricAlgorithm_IsRefused()
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(Claims(), "PS512"));

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData("不是令牌")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("a.b.c.d.e")]
    public async Task Post_NoJwt_IsRefused(string token)
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message().ToJsonString(), $"Bearer {token}");

        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Post_TokenCutAnywhere_IsRefused()
    {
        var token = Key.Sign(Claims());

        foreach (var length in new[] { 10, token.Length / 3, token.Length / 2, token.Length - 20, token.Length - 4 })
        {
            using var response = await _bench.PostAsync(_bench.Peer.Message(), token[..length]);
            await AssertRefusedAsync(response);
        }
    }

    [Fact]
    public async Task Post_ClaimsChangedAfterSigning_IsRefused()
    {
        var claims = Claims();
        var parts = Key.Sign(claims).Split('.');
        claims["exp"] = _bench.Clock.GetUtcNow().AddYears(1).ToUnixTimeSeconds();
        parts[1] = ConnectorPeer.Encode(JsonSerializer.SerializeToUtf8Bytes(claims));

        using var response = await _bench.PostAsync(_bench.Peer.Message(), string.Join('.', parts));

        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Post_SignedByStrangerUnderKnownKeyId_IsRefused()
    {
        using var stranger = PeerKey.Make(Key.Id, "msteams");

        using var response = await _bench.PostAsync(_bench.Peer.Message(), stranger.Sign(Claims()));

        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Post_SignedByUnknownKey_IsRefused()
    {
        using var stranger = PeerKey.Make("k9", "msteams");

        using var response = await _bench.PostAsync(_bench.Peer.Message(), stranger.Sign(Claims()));

        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Post_NoKeyId_IsRefused()
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(Claims(), kid: ""));

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MSTEAMS")]
    [InlineData("webchat")]
    public async Task Post_KeyNotEndorsedForChannel_IsRefused(string? endorsement)
    {
        _bench.Peer.Keys.Add(PeerKey.Make("k2", endorsement switch { null => null, "" => [], _ => [endorsement] }));

        using var response = await _bench.PostAsync(_bench.Peer.Message(), _bench.Peer.Keys[1].Sign(Claims()));

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public async Task Post_KeyWithCertificate_IsLetInWhileThatIsValid(int validForHours, bool isLetIn)
    {
        var rsa = RSA.Create(2048);
        var now = _bench.Clock.GetUtcNow();
        using var certificate = new CertificateRequest("CN=connector.test", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddYears(-1), now.AddHours(validForHours));
        _bench.Peer.Keys.Add(new PeerKey("k2", rsa, ["msteams"], Convert.ToBase64String(certificate.RawData)));

        using var response = await _bench.PostAsync(_bench.Peer.Message(), _bench.Peer.Keys[1].Sign(Claims()));

        await AssertAsync(response, isLetIn);
    }

    [Fact]
    public async Task Post_KeyRotated_NewKeyIsFetchedAtOnce()
    {
        using var before = await _bench.PostAsync(_bench.Peer.Message());
        _bench.Peer.Keys.Insert(0, PeerKey.Make("k2", "msteams"));

        using var response = await _bench.PostAsync(_bench.Peer.Message(id: "2"), _bench.Peer.Keys[0].Sign(Claims()));

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, _bench.Peer.KeyFetches);
    }

    [Fact]
    public async Task Post_ManyUnknownKeys_FetchesAreBoundedAndOthersServed()
    {
        using var stranger = PeerKey.Make("k9", "msteams");
        for (var i = 0; i < OpenIdKeys.MostForUnknownKeys + 5; i++)
        {
            using var refused = await _bench.PostAsync(_bench.Peer.Message(), stranger.Sign(Claims(), kid: $"made-up-{i}"));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var response = await _bench.PostAsync(_bench.Peer.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(OpenIdKeys.MostForUnknownKeys + 1, _bench.Peer.KeyFetches);
    }

    [Fact]
    public async Task Post_MetadataUnreachable_Is503AndNobodyIsLetInUntilItIsBack()
    {
        _bench.Peer.IsUp = false;

        using var down = await _bench.PostAsync(_bench.Peer.Message());
        _bench.Peer.IsUp = true;
        _bench.Clock.Advance(OpenIdKeys.PauseAfterFault);
        using var up = await _bench.PostAsync(_bench.Peer.Message());

        await AssertErrorAsync(down, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, up.StatusCode);
        Assert.Single(_bench.Peer.Posts);
    }

    [Fact]
    public async Task Post_MetadataLostLater_KeysAreUsedForFiveDaysAndNoLonger()
    {
        using var first = await _bench.PostAsync(_bench.Peer.Message(id: "1"));
        _bench.Peer.IsUp = false;
        _bench.Clock.Advance(TimeSpan.FromDays(4));
        using var stale = await _bench.PostAsync(_bench.Peer.Message(id: "2"));
        _bench.Clock.Advance(TimeSpan.FromDays(2));

        using var tooOld = await _bench.PostAsync(_bench.Peer.Message(id: "3"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        await AssertErrorAsync(tooOld, HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Post_ManyAtOnceAtFirst_KeysAreFetchedOnce()
    {
        var posts = Enumerable.Range(0, 10).Select(i => _bench.PostAsync(_bench.Peer.Message(id: $"{i}", conversation: $"c{i}")));

        var responses = await Task.WhenAll(posts);

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(1, _bench.Peer.KeyFetches);
    }

    [Theory]
    [InlineData($"https://sts.windows.net/{Tenant}/", "1.0", "appid")]
    [InlineData($"https://sts.windows.net/{Tenant}/", null, "appid")]
    [InlineData($"https://login.microsoftonline.com/{Tenant}/v2.0", "2.0", "azp")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0", "azp")]
    public async Task Post_RightEmulatorToken_IsAnsweredWithoutEndorsement(string issuer, string? version, string appClaim)
    {
        _bench.Peer.Keys.Add(PeerKey.Make("e1", null));

        using var response = await _bench.PostAsync(_bench.Peer.Message(), _bench.Peer.Keys[1].Sign(EmulatorClaims(issuer, version, appClaim, ConnectorPeer.AppId)));

        await AssertLetInAsync(response);
    }

    [Theory]
    [InlineData("1.0", "azp", ConnectorPeer.AppId)]
    [InlineData("2.0", "appid", ConnectorPeer.AppId)]
    [InlineData("3.0", "appid", ConnectorPeer.AppId)]
    [InlineData("3.0", "azp", ConnectorPeer.AppId)]
    [InlineData(null, "azp", ConnectorPeer.AppId)]
    [InlineData("1.0", "appid", "00000000-0000-4000-8000-000000000000")]
    [InlineData("2.0", "azp", "00000000-0000-4000-8000-000000000000")]
    [InlineData("1.0", "appid", "")]
    public async Task Post_EmulatorTokenOfWrongVersionOrApp_IsRefused(string? version, string appClaim, string app)
    {
        var claims = EmulatorClaims($"https://sts.windows.net/{Tenant}/", version, appClaim, app);

        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(claims));

        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Post_EmulatorTokenForOtherAudience_IsRefused()
    {
        var claims = EmulatorClaims($"https://sts.windows.net/{Tenant}/", "1.0", "appid", ConnectorPeer.AppId);
        claims["aud"] = "https://graph.microsoft.com";

        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(claims));

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData("2.0", "azp")]
    [InlineData("1.0", "appid")]
    public async Task Post_SkillToken_IsRefused(string version, string appClaim)
    {
        // Another bot calls this one: right audience, issued to the caller.
        var claims = EmulatorClaims($"https://login.microsoftonline.com/{Tenant}/v2.0", version, appClaim, "77777777-0000-4000-8000-000000000000");

        using var response = await _bench.PostAsync(_bench.Peer.Message(), Key.Sign(claims));

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData("public", "cab8a31a-1906-4287-a0d8-4eef66b95f6e", "login.microsoftonline.com", false)]
    [InlineData("usgov", "cab8a31a-1906-4287-a0d8-4eef66b95f6e", "login.microsoftonline.us", true)]
    [InlineData("usgov", Tenant, "login.microsoftonline.com", false)]
    [InlineData("china", "a55a4d5b-9241-49b1-b4ff-befa8db00269", "login.partner.microsoftonline.cn", true)]
    [InlineData("public", "12345678-0000-4000-8000-00000000abcd", "login.microsoftonline.com", true)]
    public async Task Post_EmulatorTokenOfCloudOrOwnTenant_IsLetInWhereItBelongs(string cloud, string tenant, string host, bool isLetIn)
    {
        await using var bench = await ConnectorBench.StartChannelAsync(options => (options.Cloud, options.TenantId) = (cloud, "12345678-0000-4000-8000-00000000abcd"));
        var claims = EmulatorClaims($"https://{host}/{tenant}/v2.0", "2.0", "azp", ConnectorPeer.AppId);

        using var response = await bench.PostAsync(bench.Peer.Message(), bench.Peer.Sign(claims));

        Assert.Equal(isLetIn ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    private PeerKey Key => _bench.Peer.Keys[0];

    private JsonObject Claims() => _bench.Peer.Claims(_bench.Clock);

    private JsonObject EmulatorClaims(string issuer, string? version, string appClaim, string app)
    {
        var claims = Claims();
        claims.Remove("serviceurl");
        claims["iss"] = issuer;
        if (version is not null)
            claims["ver"] = version;
        claims[appClaim] = app;
        return claims;
    }

    private Task AssertAsync(HttpResponseMessage response, bool isLetIn) => isLetIn ? AssertLetInAsync(response) : AssertRefusedAsync(response);

    private async Task AssertLetInAsync(HttpResponseMessage response)
    {
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("您说：示范街道2019年有几个跨区办事窗口", Assert.Single(_bench.Peer.Posts).Activity.GetProperty("text").GetString());
    }

    private async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        await AssertErrorAsync(response, status);
        Assert.Empty(_bench.Peer.Posts);
        Assert.Empty(_bench.Peer.Grants);
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var error = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("error");
        Assert.Equal(status, response.StatusCode);
        Assert.NotEqual("", error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
    }
}
