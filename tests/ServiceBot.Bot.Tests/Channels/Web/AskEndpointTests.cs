using System.Net;
using System.Text;
using System.Text.Json;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Channels.Web;

public sealed class AskEndpointTests : IDisposable
{
    private readonly BotHost _host = new(("Limits:BodyBytes", "8192"));

    [Fact]
    public async Task Post_QuestionWithFigure_AnswersWithFigureYearStreetAndCitation()
    {
        var answer = await _host.AskAsync(new { question = "2014年样板街道给多少户独居困难老人发了老年安全包" });

        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Contains("300", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("样板街道", answer.GetProperty("street").GetString());
        Assert.Equal(2014, answer.GetProperty("year").GetInt32());
        var citation = answer.GetProperty("citations")[0];
        Assert.Equal("huangpu-sample-2014", citation.GetProperty("document").GetString());
        Assert.Equal("verbatim", citation.GetProperty("textKind").GetString());
        Assert.Contains("300户", citation.GetProperty("quote").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnyQuestion_HasEveryMemberOfTheContract()
    {
        var answer = await _host.AskAsync(new { question = "你好", extra = new { unknown = true } });

        string[] members =
        [
            "status", "text", "citations", "related", "choices", "followUps", "street", "year", "notes",
            "aiGenerated", "conversationId", "answerId", "indexVersion", "tookMs",
        ];
        Assert.Equal(members, answer.EnumerateObject().Select(member => member.Name));
        Assert.NotEmpty(answer.GetProperty("answerId").GetString()!);
        Assert.NotEmpty(answer.GetProperty("indexVersion").GetString()!);
    }

    public static TheoryData<string, string, string> BadBodies => new()
    {
        { "", "bad_json", "JSON" },
        { "{", "bad_json", "第 1 行" },
        { "{\"question\":\"你好\",}", "bad_json", "JSON" },
        { "{\"question\":\"\\uD8\"}", "bad_json", "JSON" },
        { "{\"question\":\"你好\",\"q\\ud800estion\":1}", "bad_json", "成员名" },
        { "{\"question\":\"你好\",\"history\":[{\"user\":\"你好\",\"bot\":\"好\",\"b\\ud800\":1}]}", "bad_json", "成员名" },
        { "\"你好\"", "bad_type", "对象" },
        { "[{\"question\":\"你好\"}]", "bad_type", "对象" },
        { "null", "bad_type", "对象" },
        { "{}", "missing_question", "question" },
        { "{\"question\":null}", "missing_question", "question" },
        { "{\"question\":5}", "bad_type", "question" },
        { "{\"question\":[\"你好\"]}", "bad_type", "question" },
        { "{\"question\":true}", "bad_type", "question" },
        { "{\"question\":\"你好\",\"street\":7}", "bad_type", "street" },
        { "{\"question\":\"你好\",\"street\":\"火星街道\"}", "unknown_street", "样板街道、示范街道" },
        { "{\"question\":\"你好\",\"street\":\"\\ud800\"}", "unknown_street", "样板街道" },
        { "{\"question\":\"你好\",\"conversationId\":1}", "bad_type", "conversationId" },
        { "{\"question\":\"你好\",\"history\":{}}", "bad_type", "history" },
        { "{\"question\":\"你好\",\"history\":\"无\"}", "bad_type", "history" },
        { "{\"question\":\"你好\",\"history\":[\"你好\"]}", "bad_type", "history[0]" },
        { "{\"question\":\"你好\",\"history\":[{\"user\":\"你好\"}]}", "bad_type", "history[0] 缺少 bot" },
        { "{\"question\":\"你好\",\"history\":[{\"user\":\"你好\",\"bot\":\"好\"},{\"bot\":\"好\"}]}", "bad_type", "history[1] 缺少 user" },
        { "{\"question\":\"你好\",\"history\":[{\"user\":1,\"bot\":\"好\"}]}", "bad_type", "history[0].user" },
        { "{\"question\":\"你好\",\"history\":[{\"user\":\"你好\",\"bot\":\"好\",\"choices\":\"甲\"}]}", "bad_type", "history[0].choices" },
        { "{\"question\":\"你好\",\"history\":[{\"user\":\"你好\",\"bot\":\"好\",\"choices\":[1]}]}", "bad_type", "history[0].choices" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task Post_BadBody_Is400WithCodeAndMend(string body, string code, string said)
    {
        using var response = await _host.PostJsonAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = await ErrorOf(response);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Contains(said, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DeepNesting_Is400()
    {
        using var response = await _host.PostJsonAsync($"{{\"question\":{new string('[', 3000)}{new string(']', 3000)}}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_InvalidUtf8_Is400NotUtf8()
    {
        byte[] body = [.. "{\"question\":\""u8, 0xFF, 0xC0, 0x80, .. "\"}"u8];

        using var response = await _host.PostJsonAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("not_utf8", (await ErrorOf(response)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gb2312")]
    [InlineData("nonsense")]
    public async Task Post_OtherContentType_Is415(string contentType)
    {
        using var response = await _host.PostJsonAsync(Encoding.UTF8.GetBytes("{\"question\":\"你好\"}"), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", (await ErrorOf(response)).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BodyOverTheLimit_Is413()
    {
        using var response = await _host.PostJsonAsync($"{{\"question\":\"{new string('问', 4000)}\"}}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("body_too_large", (await ErrorOf(response)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"样板街道\\udc00发了多少\\u0000老年安全包\\n\"")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("\"\"")]
    [InlineData("\"\\\\ud800\\\"\\/\\b\\f\\r\\t\"")]
    public async Task Post_StrangeCharacters_IsAnsweredNotAFault(string question)
    {
        using var response = await _host.PostJsonAsync($"{{\"question\":{question}}}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var status = (await JsonOf(response)).GetProperty("status").GetString();
        Assert.Contains(status, (string[])["invalid", "answered", "no_match", "out_of_scope", "clarify"]);
    }

    [Fact]
    public async Task Post_ByteOrderMark_IsRead()
    {
        using var response = await _host.PostJsonAsync([0xEF, 0xBB, 0xBF, .. "{\"question\":\"你好\"}"u8]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_MoreQuestionsAMinuteThanAllowed_Is429ForBrowserAndProgram()
    {
        using var host = new BotHost(("Limits:QuestionsPerMinute", "2"), ("Limits:ApplyToLoopback", "true"));
        await host.AskAsync(new { question = "你好" });
        await host.AskAsync(new { question = "你好" });

        using var refused = await host.PostJsonAsync("{\"question\":\"你好\"}");
        using var page = await host.CreateClient().PostAsync("/", new FormUrlEncodedContent([new("question", "你好")]));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("too_many_questions", (await ErrorOf(refused)).GetProperty("code").GetString());
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Contains("问得太快了", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FromLoopback_IsNotLimited()
    {
        using var host = new BotHost(("Limits:QuestionsPerMinute", "1"));
        await host.AskAsync(new { question = "你好" });

        using var second = await host.PostJsonAsync("{\"question\":\"你好\"}");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Get_Ask_Is405WithJson()
    {
        using var response = await _host.CreateClient().GetAsync("/api/ask");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("method_not_allowed", (await ErrorOf(response)).GetProperty("code").GetString());
    }

    public void Dispose() => _host.Dispose();

    private static async Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;

    private static async Task<JsonElement> ErrorOf(HttpResponseMessage response) => (await JsonOf(response)).GetProperty("error");
}
