namespace ServiceBot.WeChatSimulator.Usage;

/// <summary>How the simulator ends; the numbers are those of the project's other programs.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Done, but something was not as it must be.</summary>
    public const int Problems = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>The script is unreadable or faulty.</summary>
    public const int Input = 3;

    /// <summary>The service cannot be reached or refuses the token, a port is taken.</summary>
    public const int Environment = 5;
    public const int Interrupted = 130;
}
