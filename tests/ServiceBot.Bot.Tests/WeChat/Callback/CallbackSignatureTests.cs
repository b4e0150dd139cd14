using ServiceBot.Bot.Channels.WeChat.Callback;

namespace ServiceBot.Bot.Tests.WeChat.Callback;

public sealed class CallbackSignatureTests
{
    public static TheoryData<string> Signatures => new(CryptoVectors.Signatures.Select(vector => vector.Name));

    public static TheoryData<string> Messages => new(CryptoVectors.Messages.Select(vector => vector.Name));

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Compute_OfAnAddress_IsAsPublished(string name)
    {
        var vector = CryptoVectors.Signatures.Single(vector => vector.Name == name);

        var signature = CallbackSignature.Compute(vector.Token, vector.Timestamp, vector.Nonce, encrypted: null);

        Assert.Equal(vector.Signature, signature);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Compute_OfAMessage_IsAsPublished(string name)
    {
        var vector = CryptoVectors.Message(name);

        var signature = CallbackSignature.Compute(vector.Token, vector.Timestamp, vector.Nonce, vector.Encrypted);

        Assert.Equal(vector.Signature, signature);
    }

    [Fact]
    public void Compute_OtherToken_IsAnother()
    {
        var vector = CryptoVectors.Message("safe-post-decrypt");

        var signature = CallbackSignature.Compute("AAAAB", vector.Timestamp, vector.Nonce, vector.Encrypted);

        Assert.Equal("b3ead9bd61ca857122afcbc843d0659b841b1d70", signature);
    }

    [Theory]
    [InlineData("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3", true)]
    [InlineData("046e02f8204d34f8ba5fa3b1db94908f3df2e9b4", false)]
    [InlineData("046e02f8204d34f8ba5fa3b1db94908f3df2e9b", false)]
    [InlineData("046E02F8204D34F8BA5FA3B1DB94908F3DF2E9B3", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Matches_GivenText_OnlyTheSame(string? given, bool expected)
    {
        var matches = CallbackSignature.Matches(given, "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");

        Assert.Equal(expected, matches);
    }
}
