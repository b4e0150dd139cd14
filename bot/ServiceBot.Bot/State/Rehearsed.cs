using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.State;

/// <summary>A turn that never was, to try the database with.</summary>
internal static class Rehearsed
{
    private const string ChannelId = "rehearsal";

    /// <summary>Another one each time, so that services which start together do not wait for one another.</summary>
    public static Conversation Conversation()
    {
        var id = RandomId.ForConversation();
        return new Conversation(ChannelId, id) { UserId = id };
    }

    public static Activity Question(Conversation conversation) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = conversation.ChannelId,
        From = new ChannelAccount { Id = conversation.UserId, Role = Roles.User },
        Recipient = BotAccount.Ours,
        Conversation = new ConversationAccount { Id = conversation.Id },
        Text = "?",
    };

    public static Activity Answer { get; } = new() { Type = ActivityTypes.Message, From = BotAccount.Ours, Text = "!" };
}
