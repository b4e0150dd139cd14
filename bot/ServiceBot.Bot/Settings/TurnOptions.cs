using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>Turns__…</c>: how long a turn may take, and how many may wait.</summary>
internal sealed class TurnOptions
{
    /// <summary>Seconds after which a turn that has begun ends with the error reply; its late result is dropped.</summary>
    [Range(1, 60)]
    public int DeadlineSeconds { get; set; } = 10;

    /// <summary>
    /// Turns running or waiting at a time, in all conversations, and answers still being looked for beyond their deadline. More get the reply that too many are asking.
    /// </summary>
    [Range(1, 100_000)]
    public int Most { get; set; } = 1000;

    /// <summary>The same, in one conversation.</summary>
    [Range(1, 1000)]
    public int MostInConversation { get; set; } = 20;
}
