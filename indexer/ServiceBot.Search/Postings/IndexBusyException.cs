namespace ServiceBot.Search.Postings;

/// <summary>Another build holds the index folder.</summary>
public sealed class IndexBusyException(string folder, IOException cause)
    : IOException($"another build holds the index folder '{folder}'", cause)
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    /// <summary>Whether opening failed only because another process has the file open.</summary>
    internal static bool IsSharingViolation(IOException exception) =>
        exception.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock;
}
