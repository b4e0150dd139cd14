using System.Net.WebSockets;
using System.Threading.Channels;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>
/// One open WebSocket. What is said is offered to it; what it has no room for, or missed before it opened, it reads from the transcript. So a client gets
/// every activity behind its watermark, in order, without gaps and once.
/// </summary>
/// <remarks>
/// Memory is bounded: <see cref="MostWaiting"/> activities wait, one is being sent. A client that takes nothing for <see cref="SendLimit"/> is cut off, and
/// comes again with its watermark.
/// </remarks>
internal sealed partial class ConversationStream(
    WebSocket socket, string conversationId, long after, Transcript transcript, DeliveredMarks delivered, IStateStore store, TimeProvider clock, ILogger log)
{
    /// <summary>Activities that may wait to be sent.</summary>
    public const int MostWaiting = 64;

    /// <summary>So long one frame may take.</summary>
    public static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(15);

    /// <summary>An empty frame is sent that often (A3), so that nothing between takes the connection for dead.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    // After as many of them it is looked whether the conversation is still there.
    private const int TicksToLook = 4;

    // Clients send only empty frames.
    private const int LongestReceived = 4096;

    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);

    // A null is a tick of the clock.
    private readonly Channel<RecordedActivity?> _waiting = Channel.CreateBounded<RecordedActivity?>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Lock _lock = new();
    private (WebSocketCloseStatus Status, string Reason)? _ending;
    private long _sent = after;
    private int _ticks;
    private int _missed;

    /// <summary>Sends something after what was offered before. Never waits; what finds no room is read from the transcript, or is lost when it stands in none (typing).</summary>
    public void Offer(RecordedActivity activity)
    {
        if (_waiting.Writer.TryWrite(activity))
            return;
        Interlocked.Exchange(ref _missed, 1);

        // Either there is room again, or something is in it; both wake the sender after it was noted.
        _waiting.Writer.TryWrite(activity);
    }

    /// <summary>Closes the socket after what was offered before. The first reason counts.</summary>
    public void End(WebSocketCloseStatus status, string reason)
    {
        lock (_lock)
            _ending ??= (status, reason);
        _waiting.Writer.TryComplete();
    }

    /// <summary>Sends and receives until one side ends it.</summary>
    public async Task RunAsync()
    {
        await using var ticks = clock.CreateTimer(_ => _waiting.Writer.TryWrite(null), null, KeepAlive, KeepAlive);
        var receiving = ReceiveAsync();
        await SendAsync();
        try
        {
            await receiving.WaitAsync(CloseLimit, clock);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await receiving;
        }
    }

    private async Task SendAsync()
    {
        try
        {
            await CatchUpAsync();
            while (await _waiting.Reader.WaitToReadAsync())
            {
                while (_waiting.Reader.TryRead(out var offered))
                    await (offered is null ? TickAsync() : SendAsync(offered));
                if (Interlocked.Exchange(ref _missed, 0) == 1)
                    await CatchUpAsync();
            }

            var (status, reason) = _ending ?? (WebSocketCloseStatus.NormalClosure, "");
            using var late = new CancellationTokenSource(SendLimit, clock);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, late.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Gone, or cut off: an unfinished send leaves nothing to close.
            LogCutOff(exception.GetType().Name);
            socket.Abort();
        }
        catch (StateException exception)
        {
            LogFault(exception);
            socket.Abort();
        }
    }

    private async Task SendAsync(RecordedActivity offered)
    {
        if (offered.Sequence == 0)
        {
            await SendFrameAsync(ActivitySet.OfPassing(offered.Activity));
            return;
        }

        if (offered.Sequence > _sent + 1)
            await CatchUpAsync();
        if (offered.Sequence > _sent)
            await SendFrameAsync(Transcript.IsShown(offered.Activity) ? [offered.Activity] : [], offered.Sequence);
    }

    private async Task CatchUpAsync()
    {
        TranscriptPage page;
        do
        {
            page = await transcript.ReadAsync(conversationId, _sent, CancellationToken.None);
            await SendFrameAsync(page.Activities, page.Last);
        }
        while (!page.IsLast);
    }

    private async Task TickAsync()
    {
        await SendFrameAsync(null);
        _ticks++;
        if (_ticks % TicksToLook == 0 && await store.FindAsync(ChannelIds.DirectLine, conversationId, CancellationToken.None) is null)
            End(WebSocketCloseStatus.NormalClosure, "The conversation was idle too long.");
    }

    private async Task SendFrameAsync(IReadOnlyList<Activity> activities, long last)
    {
        if (activities.Count > 0)
        {
            await SendFrameAsync(ActivitySet.Of(activities, last));
            delivered.Set(conversationId, last);
        }

        _sent = last;
    }

    /// <param name="set">Null for an empty frame.</param>
    private async Task SendFrameAsync(ActivitySet? set)
    {
        using var late = new CancellationTokenSource(SendLimit, clock);
        await socket.SendAsync(set is null ? ReadOnlyMemory<byte>.Empty : ActivityJson.Write(set), WebSocketMessageType.Text, endOfMessage: true, late.Token);
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[1024];
        var received = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } frame)
            {
                received += frame.Count;
                if (received > LongestReceived)
                    End(WebSocketCloseStatus.MessageTooBig, "Post activities; the stream only gives them.");
                if (frame.EndOfMessage)
                    received = 0;
            }
        }
        catch (WebSocketException)
        {
            // The client is gone, or the sender has cut it off.
        }

        End(WebSocketCloseStatus.NormalClosure, "");
    }

    [LoggerMessage(LogLevel.Debug, "Direct Line 的一条连接断开：{Reason}。")]
    private partial void LogCutOff(string reason);

    [LoggerMessage(LogLevel.Error, "Direct Line 的一条连接读不到对话，已断开；客户端会重连。")]
    private partial void LogFault(Exception exception);
}
