using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Metrics;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What is counted of the channel, for both kinds of account together.</summary>
internal sealed class WeChatCounters
{
    /// <summary>Turns computed. A message whose deliveries were many counts once.</summary>
    public Counter Turns { get; } = new("wechat_turns_total", "Turns computed for WeChat messages.");

    /// <summary>Deliveries, by what became of them.</summary>
    public Counter Deliveries { get; } = new("wechat_deliveries_total", "Deliveries of WeChat messages by outcome.", "outcome");

    /// <summary>Answers that did not go out as the passive reply, by what became of them.</summary>
    public Counter LateAnswers { get; } = new("wechat_late_answers_total", "WeChat answers held back from the passive reply by outcome.", "outcome");

    public IEnumerable<Counter> All => [Turns, Deliveries, LateAnswers];

    /// <summary>Got the answer.</summary>
    public void Answered() => Deliveries.Add("answered");

    /// <summary>Got what an earlier delivery of the message got.</summary>
    public void Repeated() => Deliveries.Add("repeated");

    /// <summary>Got the holding line, or nothing, because the answer was late.</summary>
    public void Held() => Deliveries.Add("held");

    /// <summary>Needed no reply.</summary>
    public void PassedOver() => Deliveries.Add("passed_over");

    /// <summary>Ended in a fault.</summary>
    public void Failed() => Deliveries.Add("failed");

    public void Fetched() => LateAnswers.Add("fetched");

    public void Expired(int count)
    {
        for (var i = 0; i < count; i++)
            LateAnswers.Add("expired");
    }

    public void Sent(CustomerMessageOutcome outcome) => LateAnswers.Add(outcome switch
    {
        CustomerMessageOutcome.Sent => "sent",
        CustomerMessageOutcome.QuotaUsed => "quota_used",
        CustomerMessageOutcome.WindowClosed => "window_closed",
        CustomerMessageOutcome.NotGranted => "not_granted",
        CustomerMessageOutcome.UserGone => "user_gone",
        CustomerMessageOutcome.TooLong => "too_long",
        CustomerMessageOutcome.Unavailable => "unavailable",
        _ => "unknown",
    });
}
