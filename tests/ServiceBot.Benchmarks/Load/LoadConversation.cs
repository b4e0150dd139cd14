using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace ServiceBot.Benchmarks.Load;

/// <summary>One resident with an open WebSocket (Direct Line 3.0), who asks, waits for the answer and asks again.</summary>
internal sealed class LoadConversation(HttpClient service, LoadQuestions questions, TimeSpan pause, LoadFigures figures) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<LoadReply>> _replies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _received = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _token = "";
    private string _id = "";

    /// <summary>Starts it and waits for the greeting.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        _token = (await PostAsync("directline/token", null, cancellation)).GetProperty("token").GetString()!;
        var started = await PostAsync("v3/directline/conversations", new { locale = "zh-CN" }, cancellation);
        _token = started.GetProperty("token").GetString()!;
        _id = started.GetProperty("conversationId").GetString()!;
        await _socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), cancellation);
        _ = ReceiveAsync(cancellation);
        await _greeted.Task.WaitAsync(Patience, cancellation);
    }

    /// <summary>Asks until it is told to end.</summary>
    public async Task TalkAsync(CancellationToken enough, CancellationToken cancellation)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await AskAsync(cancellation);
            }
            catch (Exception exception) when (exception is HttpRequestException or TimeoutException or WebSocketException)
            {
                figures.AddError($"{exception.GetType().Name}: {exception.Message}");
            }

            if (pause > TimeSpan.Zero)
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), cancellation);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task AskAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var question = new { type = "message", text = questions.Next(), locale = "zh-CN", from = new { id = "u" } };
        var id = (await PostAsync($"v3/directline/conversations/{_id}/activities", question, cancellation)).GetProperty("id").GetString()!;
        var reply = await ReplyTo(id).Task.WaitAsync(Patience, cancellation);
        _replies.TryRemove(id, out _);
        if (reply.Fault is { } fault)
            figures.AddError(fault);
        else
            figures.AddAnswer(Stopwatch.GetElapsedTime(started, reply.At), reply.Status);
    }

    private async Task<JsonElement> PostAsync(string address, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (_token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await service.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    // The reply may come before the answer to the post.
    private TaskCompletionSource<LoadReply> ReplyTo(string id) => _replies.GetOrAdd(id, _ => new TaskCompletionSource<LoadReply>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), cancellation) is { MessageType: not WebSocketMessageType.Close } part)
            {
                frame.Write(buffer.AsSpan(0, part.Count));
                if (!part.EndOfMessage)
                    continue;
                if (frame.Length > 0)
                    Take(frame.ToArray());
                frame.SetLength(0);
            }

            figures.AddError($"the service closed the stream: {_socket.CloseStatusDescription}");
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
        catch (WebSocketException exception)
        {
            figures.AddError($"the stream broke: {exception.Message}");
        }
    }

    private void Take(byte[] frame)
    {
        var at = Stopwatch.GetTimestamp();
        using var set = JsonDocument.Parse(frame);
        foreach (var activity in set.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("type").GetString() != "message")
                continue;
            if (!_received.Add(activity.GetProperty("id").GetString()!))
                figures.AddError("an activity came twice");
            if (activity.GetProperty("from").GetProperty("role").GetString() != "bot")
                continue;
            if (activity.TryGetProperty("replyToId", out var asked))
                ReplyTo(asked.GetString()!).TrySetResult(LoadReply.Read(activity, at));
            else
                _greeted.TrySetResult();
        }
    }
}
