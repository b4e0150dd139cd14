using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Tests.State;

/// <summary>Activities and conversations for tests.</summary>
internal static class Said
{
    public const string Channel = "directline";

    public static Conversation Conversation(string id, string? userId = "dl_甲") => new(Channel, id) { UserId = userId };

    public static Activity ByPerson(string text) =>
        new() { Type = ActivityTypes.Message, ChannelId = Channel, Text = text, From = new ChannelAccount { Id = "dl_甲", Role = Roles.User } };

    public static Activity ByBot(string text) =>
        new() { Type = ActivityTypes.Message, ChannelId = Channel, Text = text, From = new ChannelAccount { Id = "bot", Role = Roles.Bot } };

    /// <summary>The end of a turn with one reply, recorded.</summary>
    public static TurnOutcome Outcome(Conversation conversation, string? answered, string reply) => new(conversation, answered, [ByBot(reply)], RecordReplies: true);
}
