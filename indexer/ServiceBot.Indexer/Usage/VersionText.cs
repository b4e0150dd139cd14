using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Usage;

/// <summary>What <c>--version</c> prints: tool, commit when known, index format, fingerprint of the analysis.</summary>
internal static class VersionText
{
    public static Option CreateOption(CommandContext context) => new Option<bool>("--version")
    {
        Description = context.Text("显示版本、索引格式和分词指纹", "shows version, index format and fingerprint of the analysis"),
        Action = new ShowVersion(context),
    };

    /// <summary>Version of the tool; behind <c>+</c> the commit it was built from, when that was known.</summary>
    private static string Tool =>
        typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    private sealed class ShowVersion(CommandContext context) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult arguments)
        {
            context.Out.WriteLine($"indexer {Tool}");
            context.Out.WriteLine($"index format {IndexReader.Format}");
            context.Out.WriteLine($"analysis {Analyzer.Fingerprint} (ICU {Analyzer.IcuVersion})");
            return ExitCode.Done;
        }
    }
}
