using System.Net;
using Microsoft.AspNetCore.Http;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>The log tells why somebody was refused or something not sent, and never a token or secret.</summary>
public sealed class SecretsInLogTests
{
    [Fact]
    public async Task Log_RefusedCallerAndRefusedReply_TellsWhyWithoutSecrets()
    {
        await using var bench = await ConnectorBench.StartChannelAsync();
        bench.Peer.OnPost = _ => Results.Json(new { error = new { code = "Forbidden", message = "no" } }, statusCode: 403);
        var claims = bench.Peer.Claims(bench.Clock);
        claims["aud"] = "somebody-else";
        string[] wrong = [bench.Peer.Sign(claims), "cut.token.here", bench.Peer.Token(bench.Clock)[..^9]];
        foreach (var token in wrong)
            (await bench.PostAsync(bench.Peer.Message(), token)).Dispose();

        using var response = await bench.PostAsync(bench.Peer.Message());

        var log = string.Join('\n', bench.Log);
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Contains("受众（aud）", log, StringComparison.Ordinal);
        Assert.Contains("签名不对", log, StringComparison.Ordinal);
        Assert.All(
            wrong.Append(bench.Peer.Token(bench.Clock)).Append("own-1").Append(ConnectorPeer.AppPassword),
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_OwnTokenRefused_DoesNotShowTheSecret()
    {
        await using var bench = await ConnectorBench.StartChannelAsync();
        bench.Peer.OnGrant = () => Results.Json(new { error = "invalid_client", error_description = ConnectorPeer.AppPassword }, statusCode: 401);

        using var response = await bench.PostAsync(bench.Peer.Message());

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.DoesNotContain(ConnectorPeer.AppPassword, string.Join('\n', bench.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_ReplySent_NamesTheOperation()
    {
        await using var bench = await ConnectorBench.StartChannelAsync();

        using var response = await bench.PostAsync(bench.Peer.Message());

        Assert.Contains(bench.Log, line => line.Contains("201", StringComparison.Ordinal) && line.Contains("op-1", StringComparison.Ordinal));
    }
}
