namespace ServiceBot.Bot;

/// <summary>The service cannot start. The message is for the person at the terminal: what is wrong, and how to mend it.</summary>
internal sealed class CannotStartException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
