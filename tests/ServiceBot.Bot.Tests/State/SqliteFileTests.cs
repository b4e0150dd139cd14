using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Bot.Tests.WeChat.Turns;

namespace ServiceBot.Bot.Tests.State;

/// <summary>What stays in the file of what was said.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private const string Secret = "我家住在三零二室";
    private readonly SqliteTestDatabase _sqlite = new();

    [Fact]
    public async Task ForgetUser_WhatWasSaid_StandsInNoFileAnyMore()
    {
        await using var store = await OpenAsync();
        await FillAsync(store, conversations: 3);
        var heldBefore = Files().Any(Holds);

        await store.ForgetUserAsync(Said.Channel, "dl_甲", default);

        Assert.True(heldBefore);
        Assert.DoesNotContain(Files(), Holds);
    }

    [Fact]
    public async Task Wipe_ByTheWordInWeChat_LeavesWhatWasSaidInNoFile()
    {
        await using var bench = await WeChatBench.StartAsync(_sqlite, WeChatBench.Echo);
        await bench.SayAsync(Secret);
        var heldBefore = Files().Any(Holds);

        var reply = await bench.SayAsync("清除记录");

        Assert.True(heldBefore);
        Assert.Contains("已经全部删除", reply!, StringComparison.Ordinal);
        Assert.DoesNotContain(Files(), Holds);
    }

    [Fact]
    public async Task Forget_MuchThatIsOld_MakesTheFileSmaller()
    {
        await using var store = await OpenAsync();
        await FillAsync(store, conversations: 40);
        await store.ForgetAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, default);
        var full = new FileInfo(_sqlite.File).Length;

        await store.ForgetAsync(DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, default);

        Assert.InRange(new FileInfo(_sqlite.File).Length, 1, full / 4);
    }

    [Fact]
    public async Task Forget_FileMadeBeforeItCouldShrink_IsWipedAllTheSame()
    {
        await using (var older = new SqliteConnection(_sqlite.ConnectionString))
        {
            await older.OpenAsync();
            await using var make = older.CreateCommand();
            make.CommandText = "PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = WAL; CREATE TABLE older (id INTEGER PRIMARY KEY) STRICT";
            await make.ExecuteNonQueryAsync();
        }

        await using var store = await OpenAsync();
        await FillAsync(store, conversations: 3);

        await store.ForgetAsync(DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, default);

        Assert.DoesNotContain(Files(), Holds);
        Assert.Null(await store.FindAsync(Said.Channel, "c0", default));
    }

    public void Dispose() => _sqlite.Dispose();

    private async Task<EfStateStore> OpenAsync()
    {
        var clock = new FakeClock();
        await new StartState(_sqlite.Open(), clock, NullLogger<StartState>.Instance).OpenAsync(default);
        return new EfStateStore(_sqlite.Open(), new StateOptions(), new LimitsOptions(), clock);
    }

    private static async Task FillAsync(EfStateStore store, int conversations)
    {
        foreach (var id in Enumerable.Range(0, conversations).Select(number => $"c{number}"))
        {
            await store.BeginAsync(Said.Conversation(id), default);
            await store.RecordAsync(Said.Channel, id, [.. Enumerable.Range(0, 20).Select(_ => Said.ByPerson($"{Secret}，{new string('说', 400)}"))], default);
        }
    }

    private IEnumerable<byte[]> Files() => Directory.GetFiles(Path.GetDirectoryName(_sqlite.File)!).Select(Read);

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool Holds(byte[] file) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0;
}
