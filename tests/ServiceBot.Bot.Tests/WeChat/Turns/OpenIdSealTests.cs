using System.Security.Cryptography;
using System.Text;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class OpenIdSealTests
{
    private static readonly Delivery One = new("wechat", "键一", "甲", "甲", 1, null);

    private readonly OpenIdSeal _seal = new(new MemoryStore(new LimitsOptions(), new FakeClock()));

    [Fact]
    public async Task Open_WhatWasSealed_IsTheId()
    {
        var @sealed = await _seal.SealAsync("oUSER1", One, default);

        Assert.Equal("oUSER1", await _seal.OpenAsync(One with { OpenId = @sealed }, default));
        Assert.DoesNotContain("oUSER1", Encoding.UTF8.GetString(@sealed), StringComparison.Ordinal);
        Assert.NotEqual(@sealed, await _seal.SealAsync("oUSER1", One, default));
    }

    [Fact]
    public async Task Open_OfAnotherDelivery_IsRefused()
    {
        var @sealed = await _seal.SealAsync("oUSER1", One, default);

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(() => _seal.OpenAsync(One with { Key = "键二", OpenId = @sealed }, default));
    }
}
