namespace ServiceBot.Bot.Channels.Web;

/// <summary>A question that came in a form we cannot take. The message is for whoever sent it: what is wrong and how to mend it.</summary>
internal sealed class BadAskException(int status, string code, string message) : Exception(message)
{
    /// <summary>HTTP status, 4xx.</summary>
    public int Status { get; } = status;

    /// <summary>Stable, English.</summary>
    public string Code { get; } = code;
}
