using System.Security.Cryptography;

namespace ServiceBot.Bot.Turns;

/// <summary>Makes ids nobody can guess.</summary>
internal static class RandomId
{
    // No letters or digits that are easily taken for one another: an answer's id may be read out on the telephone.
    private const string Characters = "abcdefghijkmnpqrstuvwxyz23456789";

    private const int ConversationLength = 26;

    /// <summary>130 bits.</summary>
    public static string ForConversation() => RandomNumberGenerator.GetString(Characters, ConversationLength);

    /// <summary>Whether a text can have come from <see cref="ForConversation"/>.</summary>
    public static bool IsForConversation(string? id) => id is { Length: ConversationLength } && id.AsSpan().TrimStart(Characters).IsEmpty;

    /// <summary>Short enough to be read out.</summary>
    public static string ForAnswer() => RandomNumberGenerator.GetString(Characters, 10);
}
