namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>Why a message cannot be decrypted.</summary>
internal enum DecryptFault
{
    None,

    /// <summary>No Base64, another length, padding or text: another key, or damaged.</summary>
    Unreadable,

    /// <summary>It can be read, but is for another account.</summary>
    OtherAccount,
}
