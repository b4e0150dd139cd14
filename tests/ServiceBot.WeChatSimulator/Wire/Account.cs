namespace ServiceBot.WeChatSimulator.Wire;

/// <summary>The official account as its console is set.</summary>
internal sealed record Account
{
    /// <summary>Letters or digits, 3 to 32.</summary>
    public required string Token { get; init; }

    public string AppId { get; init; } = "wx5e7f1ceb07000001";

    /// <summary>43 letters or digits; null: the account is in plain mode.</summary>
    public string? EncodingAesKey { get; init; }

    public AccountMode Mode { get; init; }

    public BodyFormat Format { get; init; }

    /// <summary>The account's own id, which messages are sent to.</summary>
    public string OriginalId { get; init; } = "gh_5e7f1ceb0700";
}
