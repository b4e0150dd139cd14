namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary><c>GET conversations/{id}/stream?t=</c>: the WebSocket; the token in its address was given a minute ago at most (A3).</summary>
internal static class StreamEndpoint
{
    // Between frames of ours, so that a line that is dead without a word is found.
    private static readonly TimeSpan PingPeriod = TimeSpan.FromSeconds(30);

    public static async Task<IResult> Get(
        string id, string? t, string? watermark, HttpContext http, DirectLineTokens tokens, DirectLineOrigins origins, DirectLineConversations conversations, Transcript transcript, ConversationStreams streams, CancellationToken cancellation)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            throw DirectLineException.BadArgument("The stream is a WebSocket.");
        if (string.IsNullOrEmpty(t))
            throw new DirectLineException(StatusCodes.Status401Unauthorized, "MissingAuthorization", "The address of the stream is given by starting or reconnecting.");
        var token = await tokens.ReadAsync(t, TokenUse.Stream, cancellation);
        new DirectLineCaller(token).CheckConversation(id);
        origins.CheckStream(http.Request, token);
        var after = Transcript.ParseWatermark(watermark) ?? token.After;
        if (!await conversations.IsThereAsync(id, cancellation))
            throw DirectLineException.NoConversation();
        after = await transcript.ClampAsync(id, after, cancellation);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = PingPeriod, KeepAliveTimeout = PingPeriod });
        await streams.RunAsync(socket, id, after);
        return TypedResults.Empty;
    }
}
