namespace ServiceBot.Indexer;

/// <summary>Ends a verb with an exit code; the message is shown as it is, in the language asked for.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
