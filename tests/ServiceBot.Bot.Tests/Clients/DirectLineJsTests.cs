using System.Text.Json;

namespace ServiceBot.Bot.Tests.Clients;

/// <summary>The service and Microsoft's botframework-directlinejs, as it is published.</summary>
public sealed class DirectLineJsTests(RunningService running) : IClassFixture<RunningService>
{
    private const string Windows = "示范街道2019年设了几个跨区办事窗口";
    private const string Kits = "样板街道给多少户独居困难老人发了老年安全包";
    private const string Meals = "示范街道2019年给多少名独居老人送餐";
    private const int Many = 50;

    [SkippableTheory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task Talk_ThreeQuestions_GivesGreetingAndAnswersInOrderAndOnce(string transport)
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        var service = running.Service;

        var talk = Talk.Read(await NodeClients.RunAsync("talk.js", service.Site, transport, Windows, Kits, Meals));

        Assert.Equal(["Uninitialized", "Connecting", "Online"], talk.Statuses);
        Assert.Equal("bot user bot user bot user bot", talk.Order);
        Assert.Equal([Windows, Kits, Meals], talk.Messages.Where(message => message.Role == "user").Select(message => message.Text));
        Assert.Contains("3个跨区办事窗口", talk.ReplyTo(Windows).Text, StringComparison.Ordinal);
        Assert.Contains("300户", talk.ReplyTo(Kits).Text, StringComparison.Ordinal);
        Assert.Contains("85名", talk.ReplyTo(Meals).Text, StringComparison.Ordinal);
        AssertOnceAndRising(talk);
    }

    [SkippableFact]
    public async Task Talk_Answer_NamesItsSourcesAndLinksThem()
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        var service = running.Service;

        var talk = Talk.Read(await NodeClients.RunAsync("talk.js", service.Site, "websocket", Kits));

        var answer = talk.ReplyTo(Kits);
        var source = Assert.Single(answer.Citations);
        Assert.Equal(1, source.Position);
        Assert.StartsWith("样板街道2014年工作报告", source.Name, StringComparison.Ordinal);
        Assert.StartsWith($"{service.Site}/source/huangpu-sample-2014?q=", source.Url, StringComparison.Ordinal);
        Assert.Contains($"[1]: {source.Url} ", answer.Text, StringComparison.Ordinal);
        using var browser = new HttpClient();
        Assert.Contains("<mark", await browser.GetStringAsync(source.Url), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Talk_Greeting_SuggestsQuestionsAndIsNoReply()
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        var service = running.Service;

        var talk = Talk.Read(await NodeClients.RunAsync("talk.js", service.Site, "websocket"));

        var greeting = Assert.Single(talk.Messages);
        Assert.Null(greeting.ReplyToId);
        Assert.NotEmpty(greeting.Actions);
        Assert.Contains("小助手", greeting.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Socket_CutOff_IsTakenUpAgainWithoutGapOrDoubles()
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        var service = running.Service;

        var report = await NodeClients.RunAsync("dropped.js", service.Site, Windows, Kits, Meals);

        var talk = Talk.Read(report);
        Assert.Equal(2, report.GetProperty("opened").GetInt32());
        Assert.Equal("bot user bot user bot user bot", talk.Order);
        Assert.Contains("300户", talk.ReplyTo(Kits).Text, StringComparison.Ordinal);
        AssertOnceAndRising(talk);
    }

    [SkippableFact]
    public async Task Token_RefreshedByTheClient_OutlivesTheFirst()
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        await using var service = await ServiceProcess.StartAsync(("DirectLine__TokenLifetimeSeconds", "6"));

        var report = await NodeClients.RunAsync("refreshed.js", service.Site, Windows);

        var refusal = report.GetProperty("refusal");
        Assert.Equal(403, refusal.GetProperty("status").GetInt32());
        Assert.Equal("TokenExpired", refusal.GetProperty("error").GetProperty("code").GetString());
        Assert.True(report.GetProperty("isAnother").GetBoolean());
        Assert.Equal(["Uninitialized", "Connecting", "Online"], Talk.Read(report).Statuses);
        Assert.Contains("3个跨区办事窗口", Talk.Read(report).ReplyTo(Windows).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Token_Expired_StopsTheClientUntilItGetsAnother()
    {
        const string Secret = "for-tests-only-0123456789";
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        await using var service = await ServiceProcess.StartAsync(("DirectLine__TokenLifetimeSeconds", "5"), ("DirectLine__Secret", Secret));

        var report = await NodeClients.RunAsync("expired.js", service.Site, Secret, Windows);

        Assert.Equal("retry", report.GetProperty("posted").GetString());
        var talk = Talk.Read(report);
        Assert.Equal("Online", talk.Statuses.SkipWhile(status => status != "ExpiredToken").First(status => status != "ExpiredToken"));
        Assert.Equal("bot user bot", talk.Order);
        Assert.Contains("3个跨区办事窗口", talk.ReplyTo(Windows).Text, StringComparison.Ordinal);
        AssertOnceAndRising(talk);
    }

    [SkippableFact]
    public async Task Token_OfAnotherConversation_IsGoodForNothing()
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        var service = running.Service;

        var report = await NodeClients.RunAsync("strangers.js", service.Site, Windows);

        Assert.All(report.GetProperty("calls").EnumerateObject(), call => Assert.Equal((call.Name, 403), (call.Name, call.Value.GetInt32())));
        var intruder = Talk.Read(report.GetProperty("intruder"));
        Assert.DoesNotContain("Online", intruder.Statuses);
        Assert.Empty(intruder.Activities);
        Assert.Equal(["user", "bot"], report.GetProperty("added").EnumerateArray().Select(role => role.GetString()));
    }

    [SkippableFact]
    public async Task Conversations_ManyAtOnce_EachHasItsOwnAnswersOnly()
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        var service = running.Service;

        var reports = await NodeClients.RunAsync("many.js", service.Site, $"{Many}", Windows, Kits, Meals);

        var talks = reports.EnumerateArray().Select(Talk.Read).ToList();
        Assert.Equal(Many, talks.Select(talk => talk.Conversation).Distinct().Count());
        Assert.All(talks.Zip(reports.EnumerateArray()), pair =>
        {
            var (talk, report) = pair;
            Assert.Equal("bot user bot user bot user bot", talk.Order);
            Assert.Equal(report.GetProperty("asked").EnumerateArray().Select(asked => asked.GetString()), talk.Messages.Where(message => message.Role == "user").Select(message => message.Text));
            Assert.Contains("300户", talk.ReplyTo(Kits).Text, StringComparison.Ordinal);
            Assert.All(talk.Messages, message => Assert.StartsWith($"{talk.Conversation}|", message.Id, StringComparison.Ordinal));
            AssertOnceAndRising(talk);
        });
    }

    [SkippableFact]
    public async Task Service_KilledAmidManyConversations_LosesAndDoublesNoAnswer()
    {
        const int Conversations = 20;
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        await using var service = await ServiceProcess.StartAsync();

        var reports = await NodeClients.RunAsync(
            "killed.js",
            async line =>
            {
                Assert.Equal("kill", line);
                await service.KillAsync();
                await service.StartAsync();
            },
            service.Site, $"{Conversations}", Windows, Kits, Meals);

        var talks = reports.EnumerateArray().ToList();
        Assert.Equal(Conversations, talks.Count);
        Assert.All(talks, report =>
        {
            var talk = Talk.Read(report);
            var kept = report.GetProperty("kept").EnumerateArray().Select(activity => activity.Deserialize<Talk.Heard>(JsonSerializerOptions.Web)!).Where(activity => activity.Type == "message").ToList();
            var acknowledged = report.GetProperty("acknowledged").EnumerateArray().Select(id => id.GetString()!).ToList();
            Assert.Equal(talk.Messages.Select(message => message.Id), kept.Select(message => message.Id));
            Assert.All(acknowledged, id => Assert.Single(kept, message => message.ReplyToId == id));
            Assert.All(kept.Where(message => message.Role == "user"), asked => Assert.Single(kept, message => message.ReplyToId == asked.Id));
            Assert.Single(kept, message => message.Role == "bot" && message.ReplyToId is null);
            Assert.Contains("2个跨区办事窗口", kept.Last(message => message.Role == "bot").Text, StringComparison.Ordinal);
            AssertOnceAndRising(talk);
        });
    }

    /// <summary>Nothing comes twice, and what comes later was recorded later.</summary>
    private static void AssertOnceAndRising(Talk talk)
    {
        Assert.Equal(talk.Messages.Select(message => message.Id).Distinct().Order(StringComparer.Ordinal), talk.Messages.Select(message => message.Id));
        Assert.Equal(talk.Messages.Select(message => message.Timestamp).Order(), talk.Messages.Select(message => message.Timestamp));
    }
}
