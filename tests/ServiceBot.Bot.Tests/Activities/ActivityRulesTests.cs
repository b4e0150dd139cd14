using System.Text;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Tests.Activities;

public sealed class ActivityRulesTests
{
    public static TheoryData<string> Good =>
    [
        """{"type":"message","from":{"id":"u"},"text":""}""",
        """{"type":"message","from":{"id":"u"},"text":"你好","textFormat":"unknown","locale":"xx-nowhere","inputHint":"?"}""",
        """{"type":"message","from":{"id":"u"},"speak":"你好"}""",
        """{"type":"message","from":{"id":"u"},"suggestedActions":{"actions":[]}}""",
        """{"type":"message","from":{"id":"u"},"value":{"form":1}}""",
        """{"type":"message","from":{"id":"u"},"attachments":[{"contentType":"image/png","contentUrl":"https://example.cn/a"},{"contentType":"x/y","content":{}}]}""",
        """{"type":"conversationUpdate","from":{"id":"u"}}""",
        """{"type":"conversationUpdate","from":{"id":"u"},"membersAdded":[{"id":"a"},{"id":"A"}],"membersRemoved":[{"id":"b"}]}""",
        """{"type":"event","from":{"id":"u"},"name":"anything"}""",
        """{"type":"typing","from":{"id":"u"}}""",
        """{"type":"nobody.knows","from":{"id":"u"}}""",
    ];

    [Theory]
    [MemberData(nameof(Good))]
    public void Check_WhatTheSchemaAllows_IsTaken(string json) => ActivityRules.CheckFromClient(Read(json));

    [Theory]
    [InlineData("""{}""", "MissingProperty", "'type'")]
    [InlineData("""{"type":""}""", "MissingProperty", "'type'")]
    [InlineData("""{"Type":"message","from":{"id":"u"},"text":"x"}""", "MissingProperty", "'type'")]
    [InlineData("""{"type":"message","text":"x"}""", "MissingProperty", "'from.id'")]
    [InlineData("""{"type":"message","text":"x","from":{"name":"u"}}""", "MissingProperty", "'from.id'")]
    [InlineData("""{"type":"message","from":{"id":"u"}}""", "MissingProperty", "'text'")]
    [InlineData("""{"type":"message","from":{"id":"u"},"text":null,"attachments":[]}""", "MissingProperty", "'text'")]
    [InlineData("""{"type":"event","from":{"id":"u"}}""", "MissingProperty", "'name'")]
    [InlineData("""{"type":"invoke","from":{"id":"u"},"name":""}""", "MissingProperty", "'name'")]
    [InlineData("""{"type":"message","from":{"id":"u"},"attachments":[{"content":1}]}""", "MissingProperty", "'attachments[0].contentType'")]
    [InlineData("""{"type":"message","from":{"id":"u"},"attachments":[{"contentType":"a","content":1,"contentUrl":"b"}]}""", "BadArgument", "'attachments[0]'")]
    [InlineData("""{"type":"message","from":{"id":"u"},"attachments":[null]}""", "BadArgument", "'attachments'")]
    [InlineData("""{"type":"message","from":{"id":"u"},"text":"x","entities":[{"x":1}]}""", "MissingProperty", "'entities[0].type'")]
    [InlineData("""{"type":"conversationUpdate","from":{"id":"u"},"membersAdded":[{"id":"a"},{"id":"a"}]}""", "BadArgument", "'membersAdded[1].id'")]
    [InlineData("""{"type":"conversationUpdate","from":{"id":"u"},"membersAdded":[{"id":"a"}],"membersRemoved":[{"id":"a"}]}""", "BadArgument", "'membersRemoved[0].id'")]
    [InlineData("""{"type":"conversationUpdate","from":{"id":"u"},"membersAdded":[{"name":"a"}]}""", "MissingProperty", "'membersAdded[0].id'")]
    public void Check_BrokenRule_NamesTheMember(string json, string code, string said)
    {
        var exception = Assert.Throws<BadActivityException>(() => ActivityRules.CheckFromClient(Read(json)));

        Assert.Equal(code, exception.Code);
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MoreEntriesThanAChannelTakes_IsRefused()
    {
        var activity = Read("""{"type":"message","from":{"id":"u"},"text":"x"}""") with { Attachments = Enumerable.Repeat(new Attachment { ContentType = "a/b" }, ActivityRules.MostEntries + 1).ToList() };

        Assert.Contains("'attachments'", Assert.Throws<BadActivityException>(() => ActivityRules.CheckFromClient(activity)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("conversation.id")]
    [InlineData("serviceUrl")]
    public void CheckFromChannel_MemberOnlyAChannelSets_IsNeeded(string member)
    {
        var whole = Read("""{"type":"message","from":{"id":"u"},"text":"x","channelId":"msteams","conversation":{"id":"c"},"serviceUrl":"https://example.cn"}""");
        var cut = member switch
        {
            "channelId" => whole with { ChannelId = null },
            "conversation.id" => whole with { Conversation = new ConversationAccount() },
            _ => whole with { ServiceUrl = "" },
        };

        ActivityRules.CheckFromChannel(whole);
        Assert.Contains($"'{member}'", Assert.Throws<BadActivityException>(() => ActivityRules.CheckFromChannel(cut)).Message, StringComparison.Ordinal);
    }

    private static Activity Read(string json) => ActivityJson.Read<Activity>(Encoding.UTF8.GetBytes(json));
}
