using System.Net;
using System.Text;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Callback;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.WeChat.Callback;

namespace ServiceBot.Bot.Tests.WeChat;

public sealed class CallbackEndpointTests
{
    private const string OtherKey = "QDG6eKQDG6eKQDG6eKQDG6eKQDG6eKQDG6eKQDG6eKA";
    private const string PlainReply =
        "<xml><ToUserName><![CDATA[oUSER1]]></ToUserName><FromUserName><![CDATA[gh_0a1b2c]]></FromUserName><CreateTime>1700000001</CreateTime>"
        + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[您说：老人送餐怎么办]]></Content></xml>";

    [Theory]
    [InlineData(WeChatOptions.Plain)]
    [InlineData(WeChatOptions.Compatible)]
    [InlineData(WeChatOptions.Safe)]
    public async Task Get_PublishedCheck_ReturnsExactlyTheText(string mode)
    {
        var vector = CryptoVectors.Signatures[0];
        var options = CallbackBench.Safe;
        (options.Token, options.Mode) = (vector.Token, mode);
        await using var bench = await CallbackBench.StartAsync(options, now: 1_714_036_504);

        using var response = await bench.Client.GetAsync($"/wechat?signature={vector.Signature}&timestamp={vector.Timestamp}&nonce={vector.Nonce}&echostr=4375120948345356249");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("4375120948345356249"u8.ToArray(), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("signature=0000000000000000000000000000000000000000&timestamp=1714036504&nonce=1514711492&echostr=1", HttpStatusCode.Forbidden)]
    [InlineData("signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036504&nonce=1514711493&echostr=1", HttpStatusCode.Forbidden)]
    [InlineData("signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036503&nonce=1514711492&echostr=1", HttpStatusCode.Forbidden)]
    [InlineData("signature=f464b24fc39322e44b38aa78f5edd27bd1441696&signature=a&timestamp=1714036504&nonce=1514711492&echostr=1", HttpStatusCode.Forbidden)]
    [InlineData("timestamp=1714036504&nonce=1514711492&echostr=1", HttpStatusCode.Forbidden)]
    [InlineData("signature=f464b24fc39322e44b38aa78f5edd27bd1441696", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData("signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036504&nonce=1514711492", HttpStatusCode.BadRequest)]
    public async Task Get_WrongCheck_IsRefused(string query, HttpStatusCode expected)
    {
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions { Token = "AAAAA" }, now: 1_714_036_504);

        using var response = await bench.Client.GetAsync($"/wechat?{query}");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Get_OldCheck_IsRefusedAndTheLogSaysWhy()
    {
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions { Token = "AAAAA" });

        using var response = await bench.Client.GetAsync("/wechat?signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036504&nonce=1514711492&echostr=1");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(bench.Log, line => line.Contains("校准服务器的时钟", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Plain_IsHandedOnAndAnsweredPlain()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);

        var reply = await bench.PostPlainAsync(CallbackBench.Xml());

        Assert.Equal((200, PlainReply, "text/xml; charset=utf-8"), reply);
        Assert.Equal(
            new InboundMessage
            {
                Account = WeChatAccountKind.OfficialAccount,
                ToUserName = "gh_0a1b2c",
                FromUserName = "oUSER1",
                CreateTime = 1_700_000_000,
                MsgType = "text",
                MsgId = "24000000000000001",
                Content = "老人送餐怎么办",
            },
            Assert.Single(bench.Receiver.Received));
        Assert.Equal("http://localhost/", bench.Receiver.ReachedBy?.AbsoluteUri);
    }

    [Fact]
    public async Task Post_PublishedPlainSignature_IsTaken()
    {
        var vector = CryptoVectors.Signatures[1];
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions { Token = vector.Token }, now: 1_714_037_059);

        var reply = await bench.PostAsync($"?signature={vector.Signature}&timestamp={vector.Timestamp}&nonce={vector.Nonce}", CallbackBench.Xml());

        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task Post_PublishedEncryptedEvent_IsTaken()
    {
        await using var bench = await PublishedAsync();

        var reply = await PostPublishedAsync(bench, vector => vector);

        Assert.Equal((200, "success", "text/plain; charset=utf-8"), reply);
        var message = Assert.Single(bench.Receiver.Received);
        Assert.Equal(("gh_97417a04a28d", "o9AgO5Kd5ggOC-bXrbNODIiE3bGY", 1_714_112_445, "event", "debug_demo"), (message.ToUserName, message.FromUserName, message.CreateTime, message.MsgType, message.Event));
    }

    [Fact]
    public async Task Post_PublishedPlatformEvent_IsTaken()
    {
        var vector = CryptoVectors.Message("third-party-platform-decrypt");
        var options = new WeChatOptions { Token = vector.Token, EncodingAESKey = vector.Key, AppId = vector.AccountId };
        await using var bench = await CallbackBench.StartAsync(options, now: 1_715_943_329);

        var reply = await bench.PostAsync(AddressOf(vector), CallbackBench.Envelope(vector.Encrypted));

        Assert.Equal((200, "success"), (reply.Status, reply.Body));
        Assert.Equal("debug_demo", Assert.Single(bench.Receiver.Received).Event);
    }

    // The published negative cases: each fails closed.
    [Fact]
    public async Task Post_OtherToken_IsRefused()
    {
        await using var bench = await PublishedAsync(options => options.Token = "AAAAB");

        var reply = await PostPublishedAsync(bench, vector => vector);

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_SignatureOfTheAddressInPlaceOfTheMessages_IsRefused()
    {
        await using var bench = await PublishedAsync();

        var reply = await PostPublishedAsync(bench, vector => vector with { Signature = CryptoVectors.Signatures[2].Signature });

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_OtherAppId_IsRefused()
    {
        await using var bench = await PublishedAsync(options => options.AppId = "wx0000000000000000");

        var reply = await PostPublishedAsync(bench, vector => vector);

        AssertRefused(bench, reply);
        Assert.Contains(bench.Log, line => line.Contains("别的账号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_CutShortAndSignedAnew_IsRefused()
    {
        await using var bench = await PublishedAsync();

        var reply = await PostPublishedAsync(bench, vector => Signed(vector with { Encrypted = vector.Encrypted[..^4] }));

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_DamagedPaddingAndSignedAnew_IsRefused()
    {
        await using var bench = await PublishedAsync();
        var damaged = Convert.FromBase64String(CryptoVectors.Message("safe-post-decrypt").Encrypted);
        damaged[^5] ^= 1;

        var reply = await PostPublishedAsync(bench, vector => Signed(vector with { Encrypted = Convert.ToBase64String(damaged) }));

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_Safe_IsAnsweredEncrypted()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);

        var reply = await bench.PostEncryptedAsync(CallbackBench.Xml());

        Assert.Equal(200, reply.Status);
        Assert.Equal(PlainReply, Open(reply.Body));
    }

    [Fact]
    public async Task Post_SafeNothingToSay_IsBareSuccess()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);
        bench.Receiver.OnReceive = _ => Task.FromResult<PassiveText?>(null);

        var reply = await bench.PostEncryptedAsync(CallbackBench.Xml());

        Assert.Equal((200, "success", "text/plain; charset=utf-8"), reply);
    }

    [Fact]
    public async Task Post_SafePlainBody_IsRefused()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);

        var reply = await bench.PostPlainAsync(CallbackBench.Xml());

        AssertRefused(bench, reply);
        Assert.Contains(bench.Log, line => line.Contains("安全模式", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_CompatibleEncrypted_ReadsOnlyWhatIsSigned()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Compatible);
        var encrypted = CallbackBench.Encrypt(CallbackBench.Xml());

        var reply = await bench.PostAsync(bench.Query(encrypted), CallbackBench.Xml("假的", $"<Encrypt>{encrypted}</Encrypt>"));

        Assert.Equal(PlainReply, Open(reply.Body));
        Assert.Equal("老人送餐怎么办", Assert.Single(bench.Receiver.Received).Content);
    }

    [Fact]
    public async Task Post_CompatiblePlain_IsAnsweredPlain()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Compatible);

        var reply = await bench.PostPlainAsync(CallbackBench.Xml());

        Assert.Equal((200, PlainReply), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Post_CompatibleEncryptedCopyWithoutItsSignature_IsRefused()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Compatible);

        var reply = await bench.PostPlainAsync(CallbackBench.Xml("假的", $"<Encrypt>{CallbackBench.Encrypt(CallbackBench.Xml())}</Encrypt>"));

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_PlainModeWithEncryptedCopy_ReadsThePlainFields()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);
        var encrypted = CallbackBench.Encrypt(CallbackBench.Xml());

        var reply = await bench.PostAsync(bench.Query(encrypted), CallbackBench.Xml(more: $"<Encrypt>{encrypted}</Encrypt>"));

        Assert.Equal((200, PlainReply), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Post_PlainModeWithNothingButEncrypted_Is400AndTheLogSaysWhatToSet()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);
        var encrypted = CallbackBench.Encrypt(CallbackBench.Xml());

        var reply = await bench.PostAsync(bench.Query(encrypted), CallbackBench.Envelope(encrypted));

        Assert.Equal((400, "bad request"), (reply.Status, reply.Body));
        Assert.Contains(bench.Log, line => line.Contains("WeChat__EncodingAESKey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_UnderThePreviousKey_IsAnsweredUnderIt()
    {
        var options = CallbackBench.Safe;
        (options.EncodingAESKey, options.PreviousEncodingAESKey) = (OtherKey, CallbackBench.Key);
        await using var bench = await CallbackBench.StartAsync(options);

        var (old, current) = (await bench.PostEncryptedAsync(CallbackBench.Xml()), await bench.PostEncryptedAsync(CallbackBench.Xml(), OtherKey));

        Assert.Equal(PlainReply, Open(old.Body));
        Assert.Equal(PlainReply, Open(current.Body, OtherKey));
    }

    [Fact]
    public async Task Post_UnderAnUnknownKey_IsRefused()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);

        var reply = await bench.PostEncryptedAsync(CallbackBench.Xml(), OtherKey);

        AssertRefused(bench, reply);
        Assert.Contains(bench.Log, line => line.Contains("EncodingAESKey", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("application/json", WeChatOptions.Xml)]
    [InlineData("application/json; charset=utf-8", WeChatOptions.Xml)]
    [InlineData("text/json", WeChatOptions.Xml)]
    [InlineData("text/xml", WeChatOptions.Json)]
    [InlineData(null, WeChatOptions.Json)]
    public async Task Post_Json_IsAnsweredInJson(string? contentType, string format)
    {
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions { Token = CallbackBench.Token, Format = format });

        var reply = await bench.PostPlainAsync(CallbackBench.Json(), contentType);

        Assert.Equal("""{"ToUserName":"oUSER1","FromUserName":"gh_0a1b2c","CreateTime":1700000001,"MsgType":"text","Content":"您说：老人送餐怎么办"}""", reply.Body);
        Assert.Equal("application/json; charset=utf-8", reply.ContentType);
        Assert.Equal("24000000000000001", Assert.Single(bench.Receiver.Received).MsgId);
    }

    [Fact]
    public async Task Post_EncryptedJson_IsAnsweredInJson()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);
        var encrypted = CallbackBench.Encrypt(CallbackBench.Json());

        var reply = await bench.PostAsync(bench.Query(encrypted), $$"""{"ToUserName":"gh_0a1b2c","Encrypt":"{{encrypted}}"}""", "application/json");

        Assert.Equal("application/json; charset=utf-8", reply.ContentType);
        Assert.StartsWith("""{"ToUserName":"oUSER1",""", Open(reply.Body, format: CallbackFormat.Json), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/xml")]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("application/xml")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Post_XmlOfAnyHarmlessType_IsTaken(string? contentType)
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);

        var reply = await bench.PostPlainAsync(CallbackBench.Xml(), contentType);

        Assert.Equal((200, PlainReply), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=a")]
    [InlineData("text/html")]
    [InlineData("image/png")]
    public async Task Post_OtherType_Is415(string contentType)
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);

        var reply = await bench.PostPlainAsync(CallbackBench.Xml(), contentType);

        Assert.Equal((415, "unsupported media type"), (reply.Status, reply.Body));
        Assert.Empty(bench.Receiver.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("你好")]
    [InlineData("<xml><ToUserName>")]
    [InlineData("<xml></xml>")]
    [InlineData("{\"ToUserName\":\"gh_0a1b2c\"}")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><ToUserName>&a;</ToUserName></xml>")]
    public async Task Post_NoMessage_Is400WithoutDetails(string body)
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);

        var reply = await bench.PostPlainAsync(body);

        Assert.Equal((400, "bad request", "text/plain; charset=utf-8"), reply);
        Assert.Empty(bench.Receiver.Received);
    }

    [Theory]
    [InlineData("<xml><ToUserName>gh_0a1b2c</ToUserName></xml>")]
    [InlineData("不是 XML")]
    public async Task Post_SafeWithoutEncrypt_Is400(string body)
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);

        var reply = await bench.PostAsync(bench.Query("任意"), body);

        Assert.Equal((400, "bad request"), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Post_RightlyEncryptedButNoMessage_Is400()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);

        var reply = await bench.PostEncryptedAsync("<xml><ToUserName>gh_0a1b2c</ToUserName></xml>");

        Assert.Equal((400, "bad request"), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Post_BytesThatAreNoUtf8_Is400()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);

        var reply = await bench.PostAsync(bench.Query(), Encoding.Unicode.GetBytes(CallbackBench.Xml()));

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task Post_TooLarge_Is413()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);

        var reply = await bench.PostPlainAsync(CallbackBench.Xml(new string('长', 4000)));

        Assert.Equal((413, "too large"), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task Post_TimestampFarFromNow_IsRefused(int seconds)
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);
        var timestamp = $"{bench.Clock.GetUtcNow().ToUnixTimeSeconds() + seconds}";

        var reply = await bench.PostAsync(bench.Query(timestamp: timestamp), CallbackBench.Xml());

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_EncryptedCaughtAndSentAgainLater_IsRefused()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);
        var encrypted = CallbackBench.Encrypt(CallbackBench.Xml());
        var query = bench.Query(encrypted);
        bench.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        var reply = await bench.PostAsync(query, CallbackBench.Envelope(encrypted));

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_OtherTokensSignature_IsRefusedBeforeTheBodyIsRead()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);

        var reply = await bench.PostAsync(bench.Query(token: "Shei2026"), new string('长', 4000));

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Post_ReceiverFails_IsSuccessAndALineInTheLog()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);
        bench.Receiver.OnReceive = _ => throw new InvalidOperationException("索引坏了");

        var reply = await bench.PostPlainAsync(CallbackBench.Xml());

        Assert.Equal((200, "success"), (reply.Status, reply.Body));
        Assert.Contains(bench.Log, line => line.Contains("索引坏了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_DatabaseFails_IsBrokenOffSoThatItIsDeliveredAgain()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Plain);
        bench.Receiver.OnReceive = _ => throw new StateException("磁盘满了");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.PostPlainAsync(CallbackBench.Xml()));

        Assert.Contains(bench.Log, line => line.Contains("磁盘满了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Anything_LogsNeitherPersonNorTextNorToken()
    {
        await using var bench = await CallbackBench.StartAsync(CallbackBench.Safe);
        bench.Receiver.OnReceive = _ => throw new InvalidOperationException();

        await bench.PostEncryptedAsync(CallbackBench.Xml());
        await bench.PostEncryptedAsync(CallbackBench.Xml(), OtherKey);
        await bench.PostPlainAsync(CallbackBench.Xml());
        await bench.PostAsync(bench.Query("x"), CallbackBench.Envelope("x"));

        var ours = string.Join('\n', bench.Log.Where(line => line.Contains("OfficialAccount", StringComparison.Ordinal)));
        Assert.Equal(4, ours.Split("OfficialAccount").Length - 1);
        Assert.All(["oUSER1", "老人送餐", CallbackBench.Token, CallbackBench.Key], secret => Assert.DoesNotContain(secret, ours, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WeCom_AddressCheck_ReturnsTheDecryptedText()
    {
        var vector = CryptoVectors.Message("wecom-sample-verify-url");
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions(), WeComOf(vector), long.Parse(vector.Timestamp, null));

        using var response = await bench.Client.GetAsync(WeComAddressOf(vector) + $"&echostr={Uri.EscapeDataString(vector.Encrypted)}");
        using var unescaped = await bench.Client.GetAsync(WeComAddressOf(vector) + $"&echostr={vector.Encrypted}");

        Assert.Equal("1616140317555161061", await response.Content.ReadAsStringAsync());
        Assert.Equal("1616140317555161061", await unescaped.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task WeCom_AddressCheckOfAnotherTest_ReturnsTheDecryptedTextAndFailsWithAnotherNonce()
    {
        var vector = CryptoVectors.Message("wechatpy-verify-url");
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions(), WeComOf(vector), long.Parse(vector.Timestamp, null));
        var echo = $"&echostr={Uri.EscapeDataString(vector.Encrypted)}";

        using var right = await bench.Client.GetAsync(WeComAddressOf(vector) + echo);
        using var wrong = await bench.Client.GetAsync(WeComAddressOf(vector with { Nonce = "437374424" }) + echo);

        Assert.Equal("5927782489442352469", await right.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
    }

    [Theory]
    [InlineData("wecom-sample-decrypt", "mycreate", "hello", "218")]
    [InlineData("wechatpy-decrypt", "messense", "test", "1")]
    public async Task WeCom_PublishedMessage_IsHandedOnAndAnsweredEncrypted(string name, string person, string text, string agent)
    {
        var vector = CryptoVectors.Message(name);
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions(), WeComOf(vector), long.Parse(vector.Timestamp, null));

        var reply = await bench.PostAsync(WeComAddressOf(vector)["/wecom".Length..], CallbackBench.Envelope(vector.Encrypted), path: "/wecom");

        var message = Assert.Single(bench.Receiver.Received);
        Assert.Equal((WeChatAccountKind.WeCom, person, text, agent), (message.Account, message.FromUserName, message.Content, message.AgentId));
        Assert.Contains($"您说：{text}", Open(reply.Body, vector.Key, vector.AccountId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WeCom_PlainMessage_IsRefused()
    {
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions(), new WeComOptions { CorpId = "ww1", Token = CallbackBench.Token, EncodingAESKey = CallbackBench.Key });

        var reply = await bench.PostAsync(bench.Query(), CallbackBench.Xml(), path: "/wecom");

        AssertRefused(bench, reply);
    }

    [Fact]
    public async Task Off_WithoutTokens_Is404AndTheLogSaysSo()
    {
        await using var bench = await CallbackBench.StartAsync(new WeChatOptions());

        var (weChat, weCom) = (await bench.PostPlainAsync(CallbackBench.Xml()), await bench.PostAsync(bench.Query(), CallbackBench.Xml(), path: "/wecom"));

        Assert.Equal((404, 404), (weChat.Status, weCom.Status));
        Assert.Contains(bench.Log, line => line.Contains("没有设 WeChat__Token", StringComparison.Ordinal));
        Assert.Contains(bench.Log, line => line.Contains("没有设 WeCom__Token", StringComparison.Ordinal));
    }

    private static Task<CallbackBench> PublishedAsync(Action<WeChatOptions>? change = null)
    {
        var vector = CryptoVectors.Message("safe-post-decrypt");
        var options = new WeChatOptions { Token = vector.Token, EncodingAESKey = vector.Key, AppId = vector.AccountId };
        change?.Invoke(options);
        return CallbackBench.StartAsync(options, now: 1_714_112_445);
    }

    private static Task<(int Status, string Body, string? ContentType)> PostPublishedAsync(CallbackBench bench, Func<MessageVector, MessageVector> change)
    {
        var vector = change(CryptoVectors.Message("safe-post-decrypt"));
        return bench.PostAsync(AddressOf(vector), CallbackBench.Envelope(vector.Encrypted));
    }

    private static MessageVector Signed(MessageVector vector) =>
        vector with { Signature = CallbackSignature.Compute(vector.Token, vector.Timestamp, vector.Nonce, vector.Encrypted) };

    private static string AddressOf(MessageVector vector) => $"?timestamp={vector.Timestamp}&nonce={vector.Nonce}&encrypt_type=aes&msg_signature={vector.Signature}";

    private static string WeComAddressOf(MessageVector vector) => $"/wecom?timestamp={vector.Timestamp}&nonce={vector.Nonce}&msg_signature={vector.Signature}";

    private static WeComOptions WeComOf(MessageVector vector) => new() { CorpId = vector.AccountId, Token = vector.Token, EncodingAESKey = vector.Key };

    private static void AssertRefused(CallbackBench bench, (int Status, string Body, string? ContentType) reply)
    {
        Assert.Equal((403, "forbidden", "text/plain; charset=utf-8"), reply);
        Assert.Empty(bench.Receiver.Received);
    }

    /// <summary>Reads an encrypted reply, checking its signature first.</summary>
    private static string Open(string body, string key = CallbackBench.Key, string appId = CallbackBench.AppId, CallbackFormat format = CallbackFormat.Xml)
    {
        var fields = BodyFields.Read(body, format);
        Assert.Equal(["Encrypt", "MsgSignature", "Nonce", "TimeStamp"], fields.Keys.Order());
        return new MessageCipher(key, appId).Decrypt(fields["Encrypt"]).Message!;
    }
}
