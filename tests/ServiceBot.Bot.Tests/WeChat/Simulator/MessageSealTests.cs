using System.Text;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

/// <summary>The simulator's cipher against numbers WeChat has published (消息加解密, and its sample code).</summary>
public sealed class MessageSealTests
{
    private const string PublishedKey = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private const string PublishedAppId = "wxba5fad812f8e6fb9";

    private const string PublishedPost =
        "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuM"
        + "cp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=";

    private const string OwnKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private const string OwnAppId = "wx0123456789abcdef";

    [Fact]
    public void Open_PublishedMessage_GivesPublishedText()
    {
        var key = new MessageSeal(PublishedKey, PublishedAppId);

        var message = key.Open(PublishedPost);

        Assert.Equal(167, message.Length);
        Assert.Equal(
            """{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}""",
            Encoding.UTF8.GetString(message));
    }

    [Fact]
    public void Open_KeyWithSpareBits_IsTaken()
    {
        var key = new MessageSeal("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");

        var message = key.Open("P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==");

        Assert.Equal("1616140317555161061", Encoding.UTF8.GetString(message));
    }

    [Theory]
    [InlineData(PublishedKey, PublishedAppId, "707722b803182950", """{"demo_resp":"good luck"}""", "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==")]
    [InlineData(OwnKey, OwnAppId, "0123456789abcdef", "<xml><a>xxxxxxxx</a></xml>",
        "Q3stYC6hdFzMh9T8HCvyDJn0i6L+kBkYEtDc6SZm9YlDUYc0uclIflCyXHObndb8ioiQv/PX5Bi+fq3pXGwOW9nXCRDyPL1hatt20z0oZFSW3D75f2TvHtYVZkkTXSDj")]
    [InlineData(OwnKey, OwnAppId, "0123456789abcdef", "<xml><Content><![CDATA[知识库🙂问答]]></Content></xml>",
        "Q3stYC6hdFzMh9T8HCvyDDgv+Vzzj9KPopiUC/eW7txcHnDboLFrG/qnAdaqINUC7krg6JZWPoIHjhlCjJCoyhbFWv9IAvnHDcQDS142fNJieEFoOMOsKzcQD+BZrfF9FGQhonDGkU0JKrIdFZ+9TD/GwlGOH9vQPAOv8X7k5js=")]
    public void Seal_KnownRandom_GivesKnownCiphertext(string encodingAesKey, string appId, string random, string message, string expected)
    {
        var key = new MessageSeal(encodingAesKey, appId);

        var encrypt = key.Seal(Encoding.UTF8.GetBytes(message), Encoding.ASCII.GetBytes(random));

        Assert.Equal(expected, encrypt);
        Assert.Equal(message, Encoding.UTF8.GetString(key.Open(encrypt)));
    }

    [Fact]
    public void Open_OfAnotherAccount_IsRefused()
    {
        var key = new MessageSeal(PublishedKey, "wx0000000000000000");

        var open = () => key.Open(PublishedPost);

        Assert.Contains("AppID", Assert.Throws<BadCiphertextException>(open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CutOrChanged_IsRefused()
    {
        var key = new MessageSeal(PublishedKey, PublishedAppId);
        var changed = Convert.FromBase64String(PublishedPost);
        changed[^20] ^= 1;

        Assert.Throws<BadCiphertextException>(() => key.Open(PublishedPost[..^4]));
        Assert.Throws<BadCiphertextException>(() => key.Open("不是密文"));
        Assert.Throws<BadCiphertextException>(() => key.Open(""));
        Assert.Throws<BadCiphertextException>(() => key.Open(Convert.ToBase64String(changed)));
    }

    [Fact]
    public void Open_LengthBeyondTheMessage_IsRefused()
    {
        var key = new MessageSeal(OwnKey, OwnAppId);
        byte[] content = [.. new byte[16], 0x7F, 0xFF, 0xFF, 0xFF, .. Encoding.UTF8.GetBytes($"<xml/>{OwnAppId}")];

        Assert.Throws<BadCiphertextException>(() => key.Open(key.SealRaw(content)));
        Assert.Throws<BadCiphertextException>(() => key.Open(key.SealRaw(content.AsSpan(0, 19))));
    }

    [Theory]
    [InlineData("短")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+")]
    public void MessageKey_NotOfLettersAndDigits_IsRefused(string encodingAesKey) =>
        Assert.Throws<FormatException>(() => new MessageSeal(encodingAesKey, OwnAppId));

    [Theory]
    [InlineData("f464b24fc39322e44b38aa78f5edd27bd1441696", "AAAAA", "1714036504", "1514711492")]
    [InlineData("899cf89e464efb63f54ddac96b0a0a235f53aa78", "AAAAA", "1714037059", "486452656")]
    [InlineData("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3", "AAAAA", "1714112445", "415670741", PublishedPost)]
    [InlineData("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "QDG6eK", "1409659589", "263014780", "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==")]
    [InlineData("e26cd5cbe74860c1122c6ebea2b480088d419410", "abcToken", "1700000002", "998877",
        "Zy4upc/k3jwH1SgddJGvvUygFzaz919pv0OwUPZxwsomOMxT8XxAxz8Ku+yhVQJQLYjJGdBYTn+e19zLQPUm1UaSE+ZNmOLnxaEPLa68MvwAbayfZNFjOyD56RU7n2yb")]
    public void Signature_KnownParts_IsTheKnownOne(string expected, params string[] parts) => Assert.Equal(expected, Signature.Of(parts));
}
