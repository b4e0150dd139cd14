using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>Calls the service as a client of the protocol does.</summary>
internal sealed class DirectLineClient(HttpClient http)
{
    public const string Base = "/v3/directline";

    /// <summary>Secret or token; null sends no header.</summary>
    public string? Credential { get; set; }

    public string ConversationId { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    public string Watermark { get; set; } = "";

    public string Origin { get; init; } = "";

    /// <summary>Scheme and host a proxy says it was reached by.</summary>
    public (string Scheme, string Host)? Forwarded { get; set; }

    /// <summary>The method a browser asks leave for.</summary>
    public string? Preflight { get; set; }

    /// <summary>Gets a page's token and starts its conversation.</summary>
    public async Task StartAsync(object? body = null)
    {
        Credential = (await SendAsync(HttpMethod.Post, "/directline/token")).Body.GetProperty("token").GetString();
        var started = await SendAsync(HttpMethod.Post, $"{Base}/conversations", Json(body ?? new { user = new { id = "u1" }, locale = "zh-CN" }));
        Assert.Equal(HttpStatusCode.Created, started.Status);
        Take(started.Body);
    }

    /// <summary>Goes on with what starting or reconnecting has given.</summary>
    public void Take(JsonElement conversation)
    {
        ConversationId = conversation.GetProperty("conversationId").GetString()!;
        Credential = conversation.GetProperty("token").GetString();
        StreamUrl = conversation.GetProperty("streamUrl").GetString()!;
    }

    public Task<Reply> PostAsync(object activity) => SendAsync(HttpMethod.Post, Activities, Json(activity));

    /// <summary>Says something; returns the id it was given.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var posted = await PostAsync(new { type = "message", from = new { id = "u1" }, text, channelData = new { clientActivityID = clientActivityId ?? text } });
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        return posted.Body.GetProperty("id").GetString()!;
    }

    /// <summary>Polls once.</summary>
    public async Task<IReadOnlyList<JsonElement>> PollAsync()
    {
        var polled = await SendAsync(HttpMethod.Get, $"{Activities}?watermark={Watermark}");
        Assert.Equal(HttpStatusCode.OK, polled.Status);
        Watermark = polled.Body.GetProperty("watermark").GetString()!;
        return [.. polled.Body.GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Polls until so many activities have come; only a fault makes it wait long.</summary>
    public async Task<IReadOnlyList<JsonElement>> PollAsync(int count)
    {
        List<JsonElement> seen = [];
        using var patience = new CancellationTokenSource(TurnBench.Patience);
        while (seen.Count < count)
        {
            seen.AddRange(await PollAsync());
            if (seen.Count < count)
                await Task.Delay(10, patience.Token);
        }

        return seen;
    }

    public Task<Reply> ReconnectAsync(string query = "") => SendAsync(HttpMethod.Get, $"{Base}/conversations/{ConversationId}{query}");

    public Task<StreamClient> OpenAsync() => StreamClient.OpenAsync(StreamUrl, Origin);

    /// <summary>Opens the stream and reads the greeting.</summary>
    public async Task<StreamClient> OpenGreetedAsync()
    {
        var stream = await OpenAsync();
        await stream.ReadAsync(1);
        return stream;
    }

    public async Task<Reply> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (Credential is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Credential);
        if (Origin.Length > 0)
            request.Headers.Add("Origin", Origin);
        if (Preflight is { } asked)
            request.Headers.Add("Access-Control-Request-Method", asked);
        if (Forwarded is { } forwarded)
        {
            request.Headers.Add("X-Forwarded-Proto", forwarded.Scheme);
            request.Headers.Add("X-Forwarded-Host", forwarded.Host);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply(response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone(), response.Headers);
    }

    public string Activities => $"{Base}/conversations/{ConversationId}/activities";

    public static StringContent Json(object body) => new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    internal sealed record Reply(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)
    {
        /// <summary>The protocol's error code.</summary>
        public string? Code => Body.GetProperty("error").GetProperty("code").GetString();
    }
}
