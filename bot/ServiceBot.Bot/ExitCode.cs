namespace ServiceBot.Bot;

/// <summary>How the program ends when the service cannot start, or a verb is done; the numbers are those of the command line.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Arguments that mean nothing.</summary>
    public const int Usage = 2;

    /// <summary>The knowledge is unreadable or faulty, and there is no index to serve.</summary>
    public const int Input = 3;

    /// <summary>The index cannot be used and is not ours to rebuild.</summary>
    public const int Index = 4;

    /// <summary>Settings or environment: a wrong value, a folder that cannot be written, a taken port.</summary>
    public const int Environment = 5;

    /// <summary>Ctrl+C ended a verb before it was done.</summary>
    public const int Interrupted = 130;
}
