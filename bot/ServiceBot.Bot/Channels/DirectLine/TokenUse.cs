namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>What a token is good for.</summary>
internal enum TokenUse
{
    /// <summary>All calls of its conversation.</summary>
    Conversation,

    /// <summary>Opening the stream, shortly after it was given.</summary>
    Stream,
}
