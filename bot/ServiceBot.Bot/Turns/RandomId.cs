using System.Security.Cryptography;

namespace ServiceBot.Bot.Turns;

/// <summary>Makes ids nobody can guess.</summary>
internal static class RandomId
{
    // No letters or digits that are easily taken for one another: an answer's id may be read out on the telephone.
    private const string Characters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>130 bits.</summary>
    public static string ForConversation() => RandomNumberGenerator.GetString(Characters, 26);

    /// <summary>Short enough to be read out.</summary>
    public static string ForAnswer() => RandomNumberGenerator.GetString(Characters, 10);
}
