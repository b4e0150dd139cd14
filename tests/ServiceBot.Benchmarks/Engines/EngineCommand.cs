using System.Globalization;
using ServiceBot.Benchmarks.Data;

namespace ServiceBot.Benchmarks.Engines;

/// <summary><c>engine NAME VERB …</c>: what the benchmark starts itself with. The verbs are those of <c>Lucene8.java</c>.</summary>
internal static class EngineCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        IEngine engine = arguments[1] == Peer.Ours ? new ServiceBotEngine() : new Fts5Engine();
        var data = new DataFolder(arguments[3]);
        switch (arguments[2])
        {
            case EngineVerbs.BuildText or EngineVerbs.BuildTokens:
                EngineRun.Build(arguments[2] == EngineVerbs.BuildText, engine, data, Number(4), arguments[5]);
                return 0;
            case EngineVerbs.Open:
                EngineRun.Open(engine, data, arguments[4]);
                return 0;
            case EngineVerbs.Search:
                EngineRun.Search(engine, data, arguments[4], Number(5), Number(6), Number(7));
                return 0;
            default:
                throw new ArgumentException($"No verb {arguments[2]}.", nameof(arguments));
        }

        int Number(int at) => int.Parse(arguments[at], CultureInfo.InvariantCulture);
    }
}
