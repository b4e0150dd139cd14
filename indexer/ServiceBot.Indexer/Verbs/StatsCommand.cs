using System.CommandLine;
using ServiceBot.Indexer.Input;
using ServiceBot.Indexer.Output;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Verbs;

/// <summary><c>stats</c>: what the index that serves holds.</summary>
internal static class StatsCommand
{
    public static Command Create(CommandContext context)
    {
        var index = PathOptions.Index(context);
        var json = PathOptions.Json(context);
        var command = new VerbCommand("stats", context.Text("统计正在使用的索引里有什么", "counts what the index that serves holds"))
        {
            Examples = ["indexer stats", "indexer stats --index data/index --json"],
        };
        command.Options.Add(index);
        command.Options.Add(json);
        command.SetAction(arguments =>
        {
            var typed = arguments.GetRequiredValue(index);
            using var reader = ServingIndex.Open(typed, context);
            var folder = new IndexFolder(new GivenPaths(context).Resolve(typed));
            var publication = LastPublication(folder, reader.Manifest.Version);
            var statistics = IndexStatistics.Of(reader);
            if (arguments.GetValue(json))
                context.Out.WriteLine(StatsJson.Of(folder.Path, reader, statistics, publication));
            else
                new StatsText(context, reader, statistics, publication).Write();
            return ExitCode.Done;
        });
        return command;
    }

    private static Publication? LastPublication(IndexFolder folder, string version)
    {
        try
        {
            return folder.History().LastOrDefault(publication => publication.Version == version);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The counts do not hang on the history.
            return null;
        }
    }
}
