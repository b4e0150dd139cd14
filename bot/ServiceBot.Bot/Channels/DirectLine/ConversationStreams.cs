using System.Collections.Concurrent;
using System.Net.WebSockets;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>The open WebSockets, at most one for each conversation (A3).</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ConversationStreams
{
    private readonly ConcurrentDictionary<string, ConversationStream> _open = new(StringComparer.Ordinal);
    private readonly Transcript _transcript;
    private readonly IStateStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger<ConversationStream> _log;
    private readonly CancellationToken _stopping;

    public ConversationStreams(
        Transcript transcript, IStateStore store, LimitsOptions limits, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<ConversationStream> log)
    {
        _transcript = transcript;
        _store = store;
        _clock = clock;
        _log = log;
        _stopping = lifetime.ApplicationStopping;
        Delivered = new DeliveredMarks(limits.Conversations);

        // The server waits for open connections before it stops.
        _stopping.Register(EndAll);
    }

    /// <summary>How far the conversations have been given to clients.</summary>
    public DeliveredMarks Delivered { get; }

    public int Count => _open.Count;

    /// <summary>Sends to a conversation's stream, if it has one. Never waits.</summary>
    public void Offer(string conversationId, params IEnumerable<RecordedActivity> activities)
    {
        if (!_open.TryGetValue(conversationId, out var stream))
            return;
        foreach (var activity in activities)
            stream.Offer(activity);
    }

    /// <summary>Serves a socket until it ends; one that was open before for the same conversation is closed.</summary>
    /// <param name="after">What the client has, by sequence number.</param>
    public async Task RunAsync(WebSocket socket, string conversationId, long after)
    {
        // It stands here before it reads the transcript: what is said meanwhile is offered to it, and is in the transcript, too.
        var stream = new ConversationStream(socket, conversationId, after, _transcript, Delivered, _store, _clock, _log);
        _open.AddOrUpdate(conversationId, stream, (_, former) =>
        {
            former.End(WebSocketCloseStatus.NormalClosure, "Another stream of the conversation was opened.");
            return stream;
        });
        try
        {
            if (_stopping.IsCancellationRequested)
                EndAll();
            await stream.RunAsync();
        }
        finally
        {
            _open.TryRemove(KeyValuePair.Create(conversationId, stream));
        }
    }

    private void EndAll()
    {
        foreach (var stream in _open.Values)
            stream.End(WebSocketCloseStatus.EndpointUnavailable, "The service stops.");
    }
}
