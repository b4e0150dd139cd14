using System.Net.WebSockets;
using System.Text.Json;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>A client's end of the stream.</summary>
internal sealed class StreamClient(ClientWebSocket socket) : IDisposable
{
    public ClientWebSocket Socket => socket;

    /// <summary>The last watermark that came.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>Empty frames that came.</summary>
    public int KeepAlives { get; private set; }

    /// <exception cref="WebSocketException">It was refused; <see cref="ClientWebSocket.HttpStatusCode"/> says how.</exception>
    public static async Task<StreamClient> OpenAsync(string url, string origin = "")
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin.Length > 0)
            socket.Options.SetRequestHeader("Origin", origin);
        using var patience = new CancellationTokenSource(TurnBench.Patience);
        await socket.ConnectAsync(new Uri(url), patience.Token);
        return new StreamClient(socket);
    }

    /// <summary>Status with which the stream is refused.</summary>
    public static async Task<int> RefusalAsync(string url, string origin = "")
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin.Length > 0)
            socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(url), CancellationToken.None));
        return (int)socket.HttpStatusCode;
    }

    /// <summary>Reads until so many activities have come; only a fault makes it wait long.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(int count)
    {
        List<JsonElement> seen = [];
        while (seen.Count < count)
        {
            var set = await NextAsync() ?? throw new InvalidOperationException($"Closed after {seen.Count} activities.");
            seen.AddRange(set.GetProperty("activities").EnumerateArray());
        }

        return seen;
    }

    /// <summary>The next frame that is not empty; null when the server closes.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        while (await FrameAsync() is { } frame)
        {
            if (frame.Length == 0)
            {
                KeepAlives++;
                continue;
            }

            var set = JsonDocument.Parse(frame).RootElement.Clone();
            if (set.TryGetProperty("watermark", out var watermark))
                Watermark = watermark.GetString()!;
            return set;
        }

        return null;
    }

    /// <summary>The next frame, empty or not; null when the server closes.</summary>
    public async Task<byte[]?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(TurnBench.Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return frame.ToArray();
        }
    }

    public void Dispose() => socket.Dispose();
}
