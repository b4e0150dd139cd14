namespace ServiceBot.Bot.Activities;

/// <summary>The bot itself, on channels that give it no account of their own.</summary>
internal static class BotAccount
{
    public static ChannelAccount Ours { get; } = new() { Id = "servicebot", Name = "小助手", Role = Roles.Bot };
}
