using ServiceBot.Answers.Guarding;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Who a client is in a conversation.</summary>
internal static class Sender
{
    /// <summary>A user. Ids stand in replies and in the state, where nothing personal may stand: one that is a telephone number is masked.</summary>
    public static ChannelAccount Of(string id, string? name) => new()
    {
        Id = PersonalData.Mask(id),
        Name = name is null ? null : PersonalData.Mask(name),
        Role = Roles.User,
    };

    /// <summary>The activity as said by the token's user, else by whom it names; always a user's (A3, A4.3 point 6).</summary>
    public static Activity Sign(Activity activity, DirectLineToken? token) =>
        activity with { From = Of(token?.UserId ?? activity.From!.Id!, activity.From?.Name ?? token?.UserName) };
}
