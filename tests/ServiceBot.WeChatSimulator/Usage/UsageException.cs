namespace ServiceBot.WeChatSimulator.Usage;

/// <summary>The program cannot go on; the message, in Chinese, says what is wrong and how to mend it.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
internal sealed class UsageException(string message, int exitCode = ExitCodes.Usage) : Exception(message)
{
    public int ExitCode => exitCode;
}
