using System.Collections.Concurrent;
using System.Globalization;
using ServiceBot.WeChatSimulator.Delivering;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Replies;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>
/// Many residents at once, over all instances in turn: questions, suggestions tapped and choices typed, some messages delivered again after their reply
/// or twice at the same time. Every reply is checked, and compared with those to the same message.
/// </summary>
internal sealed class LoadRun(Account account, WeChatServer server, LoadPlan plan, TimeProvider clock)
{
    private const double Taps = 0.25;
    private const double Digits = 0.5;
    private const double ThirdDelivery = 0.5;
    private const string FrequentQuestions = "FAQ";
    private const string Source = "依据";
    private const string LateAnswer = "“答案”";

    // Taps on these are commands, not questions.
    private static readonly string[] Commands = ["全文", "答案", "清除记录", "找人工", "人工", "转人工"];

    private readonly MessageIds _ids = new(clock);
    private readonly string _run = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
    private readonly ConcurrentDictionary<int, IReadOnlyList<Anchor>> _shown = new();
    private readonly LoadFigures _figures = new();
    private IReadOnlyList<string> _suggestions = [];

    /// <summary>Asks for the suggestions behind the menu, as one resident more.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> ReadSuggestionsAsync(CancellationToken cancellation)
    {
        var delivered = await server.DeliverAsync(ResidentOf(plan.Users).Click(FrequentQuestions), cancellation);
        _suggestions = [.. Questions(delivered.Reply).Select(anchor => anchor.Sends!)];
        return _suggestions.Count;
    }

    /// <param name="progress">Told each time a tenth is done.</param>
    public async Task<LoadFigures> RunAsync(TextWriter progress, CancellationToken cancellation)
    {
        var step = Math.Max(1, plan.Messages / 10);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, plan.Messages),
            new ParallelOptions { MaxDegreeOfParallelism = plan.AtOnce, CancellationToken = cancellation },
            async (number, stop) =>
            {
                await SendAsync(number, stop);
                _figures.AddMessage();
                if (_figures.Messages % step == 0)
                    await progress.WriteLineAsync($"已发 {_figures.Messages} 条");
            });
        return _figures;
    }

    private Resident ResidentOf(int user) => new(account, Resident.OpenIdOf($"{_run}/{user}"), _ids, clock);

    private async Task SendAsync(int number, CancellationToken cancellation)
    {
        // The same number, the same choices, so that runs can be compared.
        var dice = new Random(number);
        var user = number % plan.Users;
        var message = ResidentOf(user).Text(Choose(number, user, dice));
        var (overlaps, repeats, times) = (dice.NextDouble() < plan.Overlaps, dice.NextDouble() < plan.Repeats, dice.NextDouble() < ThirdDelivery ? 2 : 1);
        var turn = server.NextTurn();
        var first = server.DeliverAsync(message, turn, cancellation);
        var second = overlaps ? server.DeliverAsync(message, turn + 1, cancellation) : null;
        var reply = Take(await first);
        _shown[user] = Questions(reply);
        if (second is not null)
            Compare(reply, Take(await second));
        for (var time = 0; repeats && time < times; time++)
            Compare(reply, Take(await server.DeliverAsync(message, cancellation)));
    }

    private string Choose(int number, int user, Random dice)
    {
        if (dice.NextDouble() >= Taps)
            return LoadQuestions.At(dice.Next(LoadQuestions.Count));
        if (_shown.TryGetValue(user, out var anchors) && anchors.Count > 0)
        {
            var anchor = anchors[dice.Next(anchors.Count)];
            return char.IsAsciiDigit(anchor.Label[0]) && dice.NextDouble() < Digits ? anchor.Label[..1] : anchor.Sends!;
        }

        return _suggestions.Count > 0 ? _suggestions[number % _suggestions.Count] : LoadQuestions.At(number);
    }

    private static List<Anchor> Questions(CheckedReply reply) =>
        [.. AnchorText.Read(reply.Text).Where(anchor => anchor is { Sends.Length: > 0, Label.Length: > 0 } && !Commands.Contains(anchor.Sends, StringComparer.Ordinal))];

    private CheckedReply Take(Delivered delivered)
    {
        foreach (var attempt in delivered.Attempts)
        {
            if (attempt.Failure is null)
                _figures.AddReply(attempt.Took);
            else
                _figures.AddRetry(attempt.Failure);
        }

        var reply = delivered.Reply;
        _figures.AddKind(reply.Kind switch
        {
            ReplyKind.Text when reply.Text.Contains(LateAnswer, StringComparison.Ordinal) => "文本，说回复“答案”取回答（来不及）",
            ReplyKind.Text => reply.Text.Contains(Source, StringComparison.Ordinal) ? "文本，有依据" : "文本，没有依据",
            ReplyKind.Nothing => "空或 success",
            ReplyKind.Notice => "故障提示",
            _ => "其他",
        });
        if (reply.Kind is ReplyKind.Nothing or ReplyKind.Notice)
            _figures.AddUnanswered();
        if (reply.Fault is not null)
            _figures.AddFault(reply.Fault);
        return reply;
    }

    private void Compare(CheckedReply one, CheckedReply other)
    {
        // Where one did not come, that is counted already.
        if (one.Kind != ReplyKind.Notice && other.Kind != ReplyKind.Notice)
            _figures.AddComparison(string.Equals(one.Plain, other.Plain, StringComparison.Ordinal));
    }
}
