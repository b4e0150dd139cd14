namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>What became of a customer-service message (B5, B6).</summary>
internal enum CustomerMessageOutcome
{
    /// <summary>errcode 0: WeChat has taken it.</summary>
    Sent,

    /// <summary>45047: no more messages to this person until they write again.</summary>
    QuotaUsed,

    /// <summary>45015: the person last wrote over 48 hours ago, or no longer follows.</summary>
    WindowClosed,

    /// <summary>48001: the account may not send any; 40013, 40125, 40164: not with these settings, or not from this server.</summary>
    NotGranted,

    /// <summary>40003, 43004, 43019: no such person, not a follower, or blocked.</summary>
    UserGone,

    /// <summary>45002: the text is too long.</summary>
    TooLong,

    /// <summary>It was not sent: WeChat was busy, could not be reached, or refused it for another reason. It may be sent later.</summary>
    Unavailable,

    /// <summary>No answer, or none that can be read: it may have got through, and must not be sent again.</summary>
    Unknown,
}
