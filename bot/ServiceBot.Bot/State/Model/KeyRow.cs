namespace ServiceBot.Bot.State.Model;

/// <summary>A key made at random and kept.</summary>
internal sealed class KeyRow
{
    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Unix milliseconds, UTC.</summary>
    public long CreatedAt { get; init; }
}
