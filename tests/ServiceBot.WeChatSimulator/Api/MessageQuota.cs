using System.Collections.Concurrent;

namespace ServiceBot.WeChatSimulator.Api;

/// <summary>How many customer messages each follower may still be sent (客服消息 → 下发条数限制).</summary>
/// <remarks>Thread-safe. An allowance of a menu tap, follow or scan is used before that of a message, since it ends first.</remarks>
internal sealed class MessageQuota(TimeProvider clock)
{
    private const int AfterMessage = 5;
    private const int AfterBriefEvent = 3;
    private static readonly TimeSpan MessageWindow = TimeSpan.FromHours(48);
    private static readonly TimeSpan BriefWindow = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Follower> _followers = new(StringComparer.Ordinal);

    public void Hear(string openId, Interaction what)
    {
        var follower = _followers.GetOrAdd(openId, _ => new Follower());
        lock (follower)
        {
            follower.Follows = what != Interaction.Unsubscribe;
            if (what == Interaction.Message)
                follower.Message = new Allowance(AfterMessage, clock.GetUtcNow() + MessageWindow);
            else if (what == Interaction.BriefEvent)
                follower.Brief = new Allowance(AfterBriefEvent, clock.GetUtcNow() + BriefWindow);
        }
    }

    /// <summary>Takes one message from the allowance.</summary>
    /// <returns>0, or why it may not be sent.</returns>
    public int Take(string openId)
    {
        if (!_followers.TryGetValue(openId, out var follower))
            return ErrorCodes.BadOpenId;
        lock (follower)
        {
            if (!follower.Follows)
                return ErrorCodes.NotFollowing;
            var open = new[] { follower.Brief, follower.Message }.Where(allowance => allowance is not null && allowance.Until > clock.GetUtcNow()).ToList();
            if (open.Count == 0)
                return ErrorCodes.WindowClosed;
            if (open.Find(allowance => allowance!.Left > 0) is not { } usable)
                return ErrorCodes.QuotaUsed;
            usable.Left--;
            return ErrorCodes.Ok;
        }
    }

    private sealed class Follower
    {
        public bool Follows { get; set; }

        public Allowance? Message { get; set; }

        public Allowance? Brief { get; set; }
    }

    private sealed class Allowance(int left, DateTimeOffset until)
    {
        public int Left { get; set; } = left;

        public DateTimeOffset Until { get; } = until;
    }
}
