using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>Single calls to WeChat's interface: JSON there, JSON back, and an <c>errcode</c> in it.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class WeChatCalls(Uri baseAddress, HttpClient http)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>Posts once.</summary>
    /// <param name="path">Under the interface's address, beginning with <c>/</c>; a token may stand in it.</param>
    /// <returns>WeChat's answer, whose error code is 0 or missing.</returns>
    /// <exception cref="WeChatApiException">It was not reached, refused, or did not answer so that one can tell.</exception>
    public async Task<JsonElement> PostAsync<T>(string path, T body, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, RealCharacters.Options));
        content.Headers.ContentType = Json;
        try
        {
            using var response = await http.PostAsync(new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + path), content, cancellation);
            if (response.StatusCode != HttpStatusCode.OK)
                throw WeChatApiException.NoAnswer($"状态 {(int)response.StatusCode}");
            return Checked(await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (HttpRequestException exception)
        {
            // The exception's own text is not passed on: addresses here hold tokens.
            throw exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? WeChatApiException.Unreachable() : WeChatApiException.NoAnswer($"{exception.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw WeChatApiException.NoAnswer("超时");
        }
    }

    private static JsonElement Checked(byte[] body)
    {
        try
        {
            var answer = JsonSerializer.Deserialize<JsonElement>(body);
            var code = answer.TryGetProperty("errcode", out var error) ? error.GetInt32() : WeChatErrors.None;
            return code == WeChatErrors.None ? answer : throw WeChatApiException.Of(code);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw WeChatApiException.NoAnswer("不是约定的 JSON");
        }
    }
}
