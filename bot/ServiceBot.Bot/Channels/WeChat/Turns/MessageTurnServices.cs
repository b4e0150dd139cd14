using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What every <see cref="MessageTurn"/> of an instance works with.</summary>
internal sealed record MessageTurnServices(
    TurnRunner Runner, DeliveryLedger Ledger, ChannelCommands Commands, AnswerText Texts, LateAnswers LateAnswers, WeChatCounters Counters,
    WeChatOptions Options, TimeProvider Clock, ILogger<MessageTurn> Log)
{
    /// <summary>Names this instance to the others on the same database.</summary>
    public string Instance { get; } = RandomId.ForConversation();

    public TimeSpan HoldAfter { get; } = TimeSpan.FromMilliseconds(Options.HoldAfterMilliseconds);

    /// <summary>Two renewals may fail before the lease has run out.</summary>
    public TimeSpan RenewAfter { get; } = TimeSpan.FromMilliseconds(Options.LeaseMilliseconds / 3.0);
}
