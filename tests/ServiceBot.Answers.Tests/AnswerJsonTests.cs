using System.Text.Json;

namespace ServiceBot.Answers.Tests;

[Collection(nameof(Towns))]
public sealed class AnswerJsonTests(Towns towns)
{
    private static readonly string[] Members =
    [
        "status", "text", "citations", "related", "choices", "followUps", "street", "year", "notes",
        "aiGenerated", "conversationId", "answerId", "indexVersion", "tookMs",
    ];

    private static readonly string[] CitationMembers =
    [
        "document", "title", "street", "year", "published", "section", "passageId", "quote", "start", "end", "textKind", "url",
    ];

    [Theory]
    [InlineData("柳荫街道2018年给多少户独居老人发了安全包")]
    [InlineData("2018年给多少户独居老人发了安全包")]
    [InlineData("你好")]
    [InlineData("")]
    public void Serialize_AnyAnswer_HasAllMembers(string question)
    {
        var json = Serialized(question);

        Assert.Equal(Members, json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("conversationId").ValueKind);
    }

    [Fact]
    public void Serialize_Citation_HasAllMembers()
    {
        var citation = Serialized("柳荫街道2018年给多少户独居老人发了安全包").GetProperty("citations")[0];

        Assert.Equal(CitationMembers, citation.EnumerateObject().Select(member => member.Name));
        Assert.Equal("restated", citation.GetProperty("textKind").GetString());
        Assert.Equal(JsonValueKind.Number, citation.GetProperty("start").ValueKind);
    }

    [Theory]
    [InlineData(AnswerStatus.Answered, "answered")]
    [InlineData(AnswerStatus.Clarify, "clarify")]
    [InlineData(AnswerStatus.NoMatch, "no_match")]
    [InlineData(AnswerStatus.OutOfScope, "out_of_scope")]
    [InlineData(AnswerStatus.Greeting, "greeting")]
    [InlineData(AnswerStatus.Blocked, "blocked")]
    [InlineData(AnswerStatus.Crisis, "crisis")]
    [InlineData(AnswerStatus.Invalid, "invalid")]
    [InlineData(AnswerStatus.Error, "error")]
    public void Serialize_Status_IsSnakeCase(AnswerStatus status, string name)
    {
        var json = JsonSerializer.Serialize(new Answer { Status = status, Text = "老人" }, AnswerJson.Options);

        Assert.Contains($"\"status\":\"{name}\"", json);
        Assert.Contains("老人", json);
        Assert.Equal(status, JsonSerializer.Deserialize<Answer>(json, AnswerJson.Options)!.Status);
    }

    private JsonElement Serialized(string question) => JsonSerializer.SerializeToElement(towns.Ask(question), AnswerJson.Options);
}
