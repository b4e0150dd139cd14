using System.Threading.RateLimiting;
using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>How much one address may ask of the channel. A server that has the secret speaks for many people, and is not limited.</summary>
internal static class DirectLineLimits
{
    /// <summary>Conversations begun.</summary>
    public const string Conversations = "directline-conversations";

    /// <summary>What costs work: messages, and tokens made.</summary>
    public const string Questions = "directline-questions";

    public static RateLimitPartition<string> ConversationsOf(HttpContext context, LimitsOptions limits) => HasSecret(context)
        ? RateLimitPartition.GetNoLimiter("server")
        : QuestionLimit.PartitionOf(context, limits, limits.ConversationsPerAddress, TimeSpan.FromMinutes(limits.ConversationIdleMinutes));

    public static RateLimitPartition<string> QuestionsOf(HttpContext context, LimitsOptions limits) =>
        HasSecret(context) ? RateLimitPartition.GetNoLimiter("server") : QuestionLimit.PartitionOf(context, limits);

    private static bool HasSecret(HttpContext context) =>
        DirectLineCallers.CredentialIn(context.Request) is { } credential && context.RequestServices.GetRequiredService<DirectLineTokens>().IsSecret(credential);
}
