namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>A delivery that passed every check, and what its reply must be like.</summary>
/// <param name="Format">Form of the message, and so of the reply.</param>
/// <param name="Envelope">Null when it came plain, and is answered plain.</param>
internal sealed record ReceivedCallback(InboundMessage Message, CallbackFormat Format, ReceivedEnvelope? Envelope);

/// <param name="Cipher">That of the key the message came under.</param>
/// <param name="Format">Form of the envelope.</param>
/// <param name="Nonce">The request's, repeated in the reply.</param>
internal sealed record ReceivedEnvelope(MessageCipher Cipher, CallbackFormat Format, string Nonce);
