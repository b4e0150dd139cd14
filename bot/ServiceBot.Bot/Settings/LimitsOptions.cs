using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>Limits__…</c>: what one caller, and all together, may take up.</summary>
internal sealed class LimitsOptions
{
    /// <summary>Questions a minute from one address (IPv6: one /64 network). More get 429.</summary>
    [Range(1, 1_000_000)]
    public int QuestionsPerMinute { get; set; } = 60;

    /// <summary>Whether callers on the machine itself are limited too.</summary>
    public bool ApplyToLoopback { get; set; }

    /// <summary>Addresses or networks (10.0.0.0/8) whose X-Forwarded-For is believed.</summary>
    [Addresses]
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Largest body of a question, bytes. A larger one gets 413.</summary>
    [Range(4096, 10_485_760)]
    public int BodyBytes { get; set; } = 131_072;

    /// <summary>Conversations kept at a time; beyond it the one idle longest goes.</summary>
    [Range(1, 1_000_000)]
    public int Conversations { get; set; } = 10_000;

    /// <summary>Latest turns kept of one conversation, and looked at of a history sent along.</summary>
    [Range(1, 100)]
    public int TurnsKept { get; set; } = 20;

    /// <summary>Minutes after which an idle conversation is forgotten.</summary>
    [Range(1, 1440)]
    public int ConversationIdleMinutes { get; set; } = 30;

    /// <summary>Direct Line conversations one address (IPv6: one /64 network) may begin within <see cref="ConversationIdleMinutes"/>. More get 429.</summary>
    [Range(1, 1_000_000)]
    public int ConversationsPerAddress { get; set; } = 300;

    /// <summary>Largest upload to Direct Line, bytes; it is read and dropped. A larger one gets 413.</summary>
    [Range(4096, 104_857_600)]
    public int UploadBytes { get; set; } = 4_194_304;
}
