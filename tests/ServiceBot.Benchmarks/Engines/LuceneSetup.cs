using System.Diagnostics;
using ServiceBot.Search;
using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>Sees to what Apache Lucene needs.</summary>
internal static class LuceneSetup
{
    /// <summary>Fetches the jars that are missing.</summary>
    /// <exception cref="InvalidOperationException">They cannot be had, or there is no JDK.</exception>
    public static void Ensure()
    {
        if (!Java.IsInstalled)
            throw new InvalidOperationException("Apache Lucene needs a JDK (java and javac) on the PATH: install default-jdk-headless, or leave it out with --only servicebot,fts5.");
        using var script = Process.Start("bash", [ProjectPaths.Resolve("tests/lucene-jars.sh")]);
        script.WaitForExit();
        if (script.ExitCode != 0)
            throw new InvalidOperationException("tests/lucene-jars.sh could not fetch Apache Lucene; leave it out with --only servicebot,fts5.");
    }
}
