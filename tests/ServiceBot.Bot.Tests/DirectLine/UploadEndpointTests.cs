using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Tests.DirectLine;

public sealed class UploadEndpointTests : IDisposable
{
    private readonly DirectLineHost _host = new();

    [Fact]
    public async Task Post_ActivityAndFiles_ShowsTheirNamesKeepsNoBytesAndSaysThatTextIsRead()
    {
        var client = await _host.StartedAsync();
        using var upload = new MultipartFormDataContent
        {
            { Part("""{"type":"message","from":{"id":"u1"},"channelData":{"clientActivityID":"甲"}}"""u8, "application/vnd.microsoft.activity"), "activity", "blob" },
            { Part("图"u8, "image/png"), "file", "身份证.png" },
            { Part("文"u8, "text/plain"), "file", "b.txt" },
        };

        var posted = await client.SendAsync(HttpMethod.Post, Upload(client), upload);

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        var said = await client.PollAsync(2);
        Assert.Equal("甲", said[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(["image/png 身份证.png", "text/plain b.txt"], said[0].GetProperty("attachments").EnumerateArray().Select(Shown));
        Assert.Contains("只能看文字", said[1].Text(), StringComparison.Ordinal);
        var kept = await _host.Store.ReadAsync(ChannelIds.DirectLine, client.ConversationId, 0, 100, CancellationToken.None);
        Assert.All(kept.SelectMany(recorded => recorded.Activity.Attachments ?? []), attachment => Assert.True(attachment is { Content: null, ContentUrl: null }));
    }

    [Fact]
    public async Task Post_OneRawFile_BecomesAMessage()
    {
        var client = await _host.StartedAsync();
        using var file = Part("文"u8, "text/plain");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "a.txt" };

        var posted = await client.SendAsync(HttpMethod.Post, Upload(client) + "?userId=u1", file);

        var echo = (await client.PollAsync(2))[0];
        Assert.Equal(posted.Body.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("text/plain a.txt", Shown(echo.GetProperty("attachments")[0]));
    }

    [Fact]
    public async Task Post_NobodyNamed_Is400()
    {
        var client = _host.Server();
        client.Take((await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations")).Body);

        var refused = await client.SendAsync(HttpMethod.Post, Upload(client), Part("文"u8, "text/plain"));

        Assert.Equal((HttpStatusCode.BadRequest, "MissingProperty"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Post_FilesTooMany_Is400()
    {
        var client = await _host.StartedAsync();
        using var upload = new MultipartFormDataContent();
        for (var i = 0; i < 100; i++)
            upload.Add(Part("文"u8, "text/plain"), "file", $"{i}.txt");

        Assert.Equal("BadArgument", (await client.SendAsync(HttpMethod.Post, Upload(client), upload)).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_TooLarge_Is413(bool isMultipart)
    {
        using var host = new DirectLineHost(null, ("Limits:UploadBytes", "4096"));
        var client = await host.StartedAsync();
        HttpContent file = Part(new byte[5000], "image/png");
        if (isMultipart)
            file = new MultipartFormDataContent { { file, "file", "a.png" } };

        var refused = await client.SendAsync(HttpMethod.Post, Upload(client), file);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=a", "无边界")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data; name=f\r\n\r\n断")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{坏\r\n--a--\r\n")]
    [InlineData("text/plain", "")]
    public async Task Post_BrokenUpload_Is400(string type, string body)
    {
        var client = await _host.StartedAsync();
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(HttpMethod.Post, Upload(client), content)).Status);
    }

    public void Dispose() => _host.Dispose();

    private static string Upload(DirectLineClient client) => client.Activities.Replace("/activities", "/upload", StringComparison.Ordinal);

    private static string Shown(JsonElement attachment) => $"{attachment.GetProperty("contentType").GetString()} {attachment.GetProperty("name").GetString()}";

    private static ByteArrayContent Part(ReadOnlySpan<byte> bytes, string type)
    {
        var part = new ByteArrayContent(bytes.ToArray());
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        return part;
    }
}
