namespace ServiceBot.Indexer.Tests;

/// <summary>One run of the command line in process.</summary>
/// <param name="Out">Standard output, the temporary folder shown as <c>&lt;temp&gt;</c>.</param>
/// <param name="Error">Standard error, likewise.</param>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static CommandRun Of(IReadOnlyList<string> args, string? scrub = null, byte[]? input = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = IndexerCommandLine.Run(args, output, error, new StillClock(), () => new MemoryStream(input ?? []));
        return new CommandRun(code, Scrubbed(output), Scrubbed(error));

        string Scrubbed(StringWriter text) => scrub is null ? text.ToString() : text.ToString().Replace(scrub, "<temp>", StringComparison.Ordinal);
    }

    /// <summary>Everything a person saw, for approval.</summary>
    public string Transcript => $"{Out}--- stderr\n{Error}--- exit {ExitCode}\n";
}
