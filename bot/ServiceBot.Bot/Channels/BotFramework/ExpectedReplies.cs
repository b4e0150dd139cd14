using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>The body of the response to <c>expectReplies</c>.</summary>
/// <param name="Activities">An array, since <see cref="ActivityJson"/> leaves empty lists out, and here it must be there.</param>
internal sealed record ExpectedReplies(Activity[] Activities);
