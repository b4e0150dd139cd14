using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Databases;

namespace ServiceBot.Bot.Tests.State;

/// <summary>A process of its own that writes without end, and says on stdout what it was told is durable.</summary>
internal static class WriterProcess
{
    private const int Writers = 8;

    /// <summary>Starts it, and kills it as kill -9 does once it has said enough.</summary>
    /// <returns>All it was told, as far as it came to say so.</returns>
    public static async Task<IReadOnlyList<Acknowledged>> RunAndKillAsync(ITestDatabase database, int after)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WriterProcess).Assembly.Location, database.Provider, database.ConnectionString]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var acknowledged = new List<Acknowledged>();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                // The last line may be cut.
                if (line.Split('\t') is [var conversation, var sequence, var text, "."])
                    acknowledged.Add(new Acknowledged(conversation, long.Parse(sequence, CultureInfo.InvariantCulture), text));
                if (acknowledged.Count == after)
                    process.Kill();
            }

            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        return acknowledged;
    }

    private static async Task Main(string[] args)
    {
        IStateDatabase database = args[0] == StateOptions.Postgres ? new PostgresStateDatabase(args[1]) : new SqliteStateDatabase(args[1]);
        await new StartState(database, TimeProvider.System, NullLogger<StartState>.Instance).OpenAsync(default);
        await using var store = new EfStateStore(database, new StateOptions { ActivitiesKept = 1_000_000 }, new LimitsOptions(), TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(store, $"写手{writer}"))));
    }

    private static async Task WriteAsync(EfStateStore store, string id)
    {
        var conversation = Said.Conversation(id);
        await store.BeginAsync(conversation, default);
        for (var turn = 0; ; turn++)
        {
            var question = (await store.RecordAsync(Said.Channel, id, [Said.ByPerson($"第{turn}问")], default))![0];
            Say(id, question);
            Say(id, (await store.CommitAsync(Said.Outcome(conversation, question.Activity.Id, $"第{turn}答"), default))![0]);
        }
    }

    private static void Say(string id, RecordedActivity recorded) => Console.Out.Write($"{id}\t{recorded.Sequence}\t{recorded.Activity.Text}\t.\n");

    internal sealed record Acknowledged(string ConversationId, long Sequence, string Text);
}
