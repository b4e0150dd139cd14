namespace ServiceBot.Indexer;

/// <summary>How the command line ends; the same for every verb.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but with problems or without a match.</summary>
    public const int Problems = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>Input unreadable or faulty.</summary>
    public const int Input = 3;

    /// <summary>Index missing, damaged or of another format.</summary>
    public const int Index = 4;

    /// <summary>Configuration or environment, such as a folder that cannot be written.</summary>
    public const int Environment = 5;
    public const int Interrupted = 130;
}
