namespace ServiceBot.Bot.Activities;

/// <summary>Values of <see cref="ChannelAccount.Role"/>.</summary>
internal static class Roles
{
    public const string User = "user";
    public const string Bot = "bot";
}
