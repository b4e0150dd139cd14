using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>What <c>POST /api/messages</c> does with an activity of an authenticated caller.</summary>
public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private ConnectorBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ConnectorBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Post_Message_ReplyGoesToServiceUrlWithOwnToken()
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message());

        var post = Assert.Single(_bench.Peer.Posts);
        var reply = post.Activity;
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("POST", post.Method);
        Assert.Equal("/amer/v3/conversations/a%3A1Q%3Bv%7Cx%40y/activities/1700000000001", post.Target);
        Assert.Equal("Bearer own-1", post.Authorization);
        Assert.Equal("1700000000001", reply.GetProperty("replyToId").GetString());
        Assert.Equal("28:bot", reply.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:1abc", reply.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("a:1Q;v|x@y", reply.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("markdown", reply.GetProperty("textFormat").GetString());
        Assert.Equal("https://schema.org/Message", reply.GetProperty("entities")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Post_Message_TokenIsAskedForByClientCredentials()
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message());

        var grant = Assert.Single(_bench.Peer.Grants);
        Assert.Equal("client_credentials", grant["grant_type"]);
        Assert.Equal(ConnectorPeer.AppId, grant["client_id"]);
        Assert.Equal(ConnectorPeer.AppPassword, grant["client_secret"]);
        Assert.Equal($"{ConnectorPeer.Issuer}/.default", grant["scope"]);
    }

    [Fact]
    public async Task Post_MessageWithoutId_ReplyGoesToTheConversation()
    {
        var message = _bench.Peer.Message();
        message.Remove("id");

        using var response = await _bench.PostAsync(message);

        Assert.Equal("/amer/v3/conversations/a%3A1Q%3Bv%7Cx%40y/activities", Assert.Single(_bench.Peer.Posts).Target);
    }

    [Theory]
    [InlineData("甲/乙?丙#丁", "%E7%94%B2%2F%E4%B9%99%3F%E4%B8%99%23%E4%B8%81")]
    [InlineData("19:a@thread.tacv2;messageid=1", "19%3Aa%40thread.tacv2%3Bmessageid%3D1")]
    public async Task Post_StrangeConversationId_StaysOneStepOfThePath(string id, string encoded)
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message(conversation: id));

        var post = Assert.Single(_bench.Peer.Posts);
        Assert.Equal($"/amer/v3/conversations/{encoded}/activities/1700000000001", post.Target);
        Assert.Equal(id, post.Activity.GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Post_TwoMessages_ConversationGoesOn()
    {
        using var first = await _bench.PostAsync(_bench.Peer.Message("示范街道2019年有几个跨区办事窗口", "1"));

        using var second = await _bench.PostAsync(_bench.Peer.Message("再说一遍", "2"));

        Assert.Contains("3个跨区办事窗口", _bench.Peer.Posts[1].Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(_bench.Peer.Grants);
    }

    [Fact]
    public async Task Post_ConversationIdsThatDifferInCase_AreTwoConversations()
    {
        using var first = await _bench.PostAsync(_bench.Peer.Message("示范街道2019年有几个跨区办事窗口", "1", "a:Q"));

        using var second = await _bench.PostAsync(_bench.Peer.Message("再说一遍", "2", "a:q"));

        Assert.DoesNotContain("3个跨区办事窗口", _bench.Peer.Posts[1].Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameActivityTwice_IsAnsweredOnce()
    {
        using var first = await _bench.PostAsync(_bench.Peer.Message());

        using var second = await _bench.PostAsync(_bench.Peer.Message());

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(_bench.Peer.Posts);
    }

    [Fact]
    public async Task Post_SameActivityFiveTimesAtOnce_IsAnsweredOnce()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _bench.PostAsync(_bench.Peer.Message())));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Single(_bench.Peer.Posts);
    }

    [Fact]
    public async Task Post_SameIdInOtherConversation_IsAnsweredToo()
    {
        using var first = await _bench.PostAsync(_bench.Peer.Message(conversation: "a"));

        using var second = await _bench.PostAsync(_bench.Peer.Message(conversation: "b"));

        Assert.Equal(2, _bench.Peer.Posts.Count);
    }

    [Fact]
    public async Task Post_ReplyRefused_Is502AndTheNextDeliveryIsAnswered()
    {
        _bench.Peer.OnPost = _ => Results.Json(new { error = new { code = "ConversationNotFound", message = "no" } }, statusCode: 404);
        using var refused = await _bench.PostAsync(_bench.Peer.Message());
        _bench.Peer.OnPost = null;

        using var again = await _bench.PostAsync(_bench.Peer.Message());

        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(2, _bench.Peer.Posts.Count);
    }

    [Fact]
    public async Task Post_ExpectReplies_RepliesComeInTheBodyAndNothingIsSent()
    {
        var message = _bench.Peer.Message();
        message["deliveryMode"] = "expectReplies";

        using var response = await _bench.PostAsync(message);
        using var again = await _bench.PostAsync(message);

        var body = await response.Content.ReadAsStringAsync();
        var reply = Assert.Single(JsonSerializer.Deserialize<JsonElement>(body).GetProperty("activities").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("3个跨区办事窗口", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("1700000000001", reply.GetProperty("replyToId").GetString());
        Assert.Equal(body, await again.Content.ReadAsStringAsync());
        Assert.Empty(_bench.Peer.Posts);
        Assert.Empty(_bench.Peer.Grants);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("没有听说过的类型")]
    public async Task Post_ExpectRepliesToWhatNeedsNone_IsAnEmptyList(string type)
    {
        var activity = _bench.Peer.Message();
        activity["type"] = type;
        activity["deliveryMode"] = "expectReplies";

        using var response = await _bench.PostAsync(activity);

        Assert.Equal((HttpStatusCode.OK, "{\"activities\":[]}"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Post_InvokeOfUnknownName_Is501WithoutBody()
    {
        var invoke = _bench.Peer.Message();
        (invoke["type"], invoke["name"]) = ("invoke", "composeExtension/query");

        using var response = await _bench.PostAsync(invoke);

        Assert.Equal((HttpStatusCode.NotImplemented, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Empty(_bench.Peer.Posts);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("没有听说过的类型")]
    public async Task Post_TypeThatNeedsNoReply_Is200Empty(string type)
    {
        var activity = _bench.Peer.Message();
        activity["type"] = type;

        using var response = await _bench.PostAsync(activity);

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Empty(_bench.Peer.Posts);
    }

    [Fact]
    public async Task Post_PersonJoins_IsGreeted()
    {
        var joined = _bench.Peer.Message();
        joined.Remove("text");
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = "29:1abc" });

        using var response = await _bench.PostAsync(joined);

        Assert.Contains("示范街道", Assert.Single(_bench.Peer.Posts).Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MentionInTeamsGroup_IsNoPartOfTheQuestion()
    {
        using var plain = await _bench.PostAsync(_bench.Peer.Message("示范街道2019年有几个跨区办事窗口", "1", "g1"));
        var message = _bench.Peer.Message("<at>小助手</at> 示范街道2019年有几个跨区办事窗口", "2", "g2");
        message["conversation"]!["isGroup"] = true;
        message["conversation"]!["conversationType"] = "channel";
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>小助手</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "小助手" },
        });

        using var mentioned = await _bench.PostAsync(message);

        Assert.Equal(_bench.Peer.Posts[0].Activity.GetProperty("text").GetString(), _bench.Peer.Posts[1].Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Post_ChoicesInTeamsGroup_StandInTheText()
    {
        var message = _bench.Peer.Message("给多少独居老人送了东西", "1", "g1");
        message["conversation"]!["isGroup"] = true;
        using var alone = await _bench.PostAsync(_bench.Peer.Message("给多少独居老人送了东西", "1", "p1"));

        using var group = await _bench.PostAsync(message);

        var (toOne, toGroup) = (_bench.Peer.Posts[0].Activity, _bench.Peer.Posts[1].Activity);
        var choices = toOne.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()!).ToList();
        Assert.Equal("expectingInput", toOne.GetProperty("inputHint").GetString());
        Assert.False(toGroup.TryGetProperty("suggestedActions", out _));
        Assert.All(choices, choice => Assert.Contains($". {choice}", toGroup.GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ChannelWithoutMarkdown_GetsPlainText()
    {
        var message = _bench.Peer.Message();
        message["channelId"] = "sms";

        using var response = await _bench.PostAsync(message);

        var reply = Assert.Single(_bench.Peer.Posts).Activity;
        Assert.Equal("plain", reply.GetProperty("textFormat").GetString());
        Assert.Contains("示范街道2019年工作报告", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(reply.TryGetProperty("entities", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("不是 JSON")]
    [InlineData("{\"type\":7}")]
    public async Task Post_MalformedJson_Is400(string body)
    {
        using var response = await _bench.PostAsync(body, $"Bearer {_bench.Peer.Token(_bench.Clock)}");

        await AssertErrorAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("from", "from.id")]
    [InlineData("conversation", "conversation.id")]
    [InlineData("channelId", "channelId")]
    [InlineData("serviceUrl", "serviceUrl")]
    [InlineData("type", "type")]
    public async Task Post_MemberMissing_Is400NamingIt(string member, string named)
    {
        var message = _bench.Peer.Message();
        message.Remove(member);

        using var response = await _bench.PostAsync(message);

        var error = await AssertErrorAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal("MissingProperty", error.GetProperty("code").GetString());
        Assert.Contains($"'{named}'", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://connector.test/")]
    [InlineData("ftp://connector.test/")]
    [InlineData("connector.test")]
    [InlineData("https://u:p@connector.test/")]
    [InlineData("https://connector.test/?a=1")]
    [InlineData("https://connector.test/#a")]
    public async Task Post_ServiceUrlThatMustNotGetAToken_Is400(string serviceUrl)
    {
        var message = _bench.Peer.Message();
        message["serviceUrl"] = serviceUrl;
        var claims = _bench.Peer.Claims(_bench.Clock);
        claims["serviceurl"] = serviceUrl;

        using var response = await _bench.PostAsync(message, _bench.Peer.Sign(claims));

        await AssertErrorAsync(response, HttpStatusCode.BadRequest);
        Assert.Empty(_bench.Peer.Grants);
    }

    [Theory]
    [InlineData("1", "..")]
    [InlineData(".", "c")]
    public async Task Post_IdOfDotsAlone_Is400(string id, string conversation)
    {
        using var response = await _bench.PostAsync(_bench.Peer.Message(id: id, conversation: conversation));

        await AssertErrorAsync(response, HttpStatusCode.BadRequest);
        Assert.Empty(_bench.Peer.Posts);
    }

    [Fact]
    public async Task Post_ChannelIdOfOurOwnPage_Is400()
    {
        _bench.Peer.Keys.Insert(0, PeerKey.Make("k2", "web"));
        var message = _bench.Peer.Message();
        message["channelId"] = "web";

        using var response = await _bench.PostAsync(message);

        await AssertErrorAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_256KilobytesOfText_Is413AndOthersAreServed()
    {
        using var large = await _bench.PostAsync(_bench.Peer.Message(new string('问', 256 * 1024 / 3)));

        using var next = await _bench.PostAsync(_bench.Peer.Message());

        await AssertErrorAsync(large, HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task Post_LargeBodyWithoutToken_Is401()
    {
        using var response = await _bench.PostAsync(new string('问', 256 * 1024), null);

        await AssertErrorAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Post_HundredAttachments_IsAnsweredKindly()
    {
        var message = _bench.Peer.Message();
        message.Remove("text");
        message["attachments"] = new JsonArray([.. Enumerable.Range(0, 100).Select(i => new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = $"https://img.test/{i}.png" })]);

        using var response = await _bench.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("文字", Assert.Single(_bench.Peer.Posts).Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Send_WrongMethod_Is405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await _bench.Client.SendAsync(request);

        await AssertErrorAsync(response, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Post_CallerIdOnTheWire_IsNotBelieved()
    {
        var message = _bench.Peer.Message();
        message["callerId"] = "urn:botframework:aadappid:somebody";

        using var response = await _bench.PostAsync(message);

        Assert.DoesNotContain("somebody", Assert.Single(_bench.Peer.Posts).Body, StringComparison.Ordinal);
    }

    internal static async Task<JsonElement> AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var error = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("error");
        Assert.Equal(status, response.StatusCode);
        Assert.NotEqual("", error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        return error;
    }
}
