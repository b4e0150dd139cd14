using System.Collections.Concurrent;
using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>A bot that takes its time over questions about 慢, until it is let go; it says every question back, and lists one that leads on.</summary>
internal sealed class SlowBot
{
    private volatile TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it was asked, as it came.</summary>
    public ConcurrentQueue<string?> Asked { get; } = new();

    public void LetGo() => _ready.TrySetResult();

    /// <summary>Takes its time again.</summary>
    public void Hold() => _ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task OnTurnAsync(ITurnContext turn, CancellationToken cancellation)
    {
        Asked.Enqueue(turn.Activity.Text);
        if (turn.Activity.Text?.Contains('慢', StringComparison.Ordinal) == true)
            await _ready.Task.WaitAsync(cancellation);
        turn.SendActivity(new Activity
        {
            Type = ActivityTypes.Message,
            Text = turn.Form.Finish!(Said(turn), new Activity { Type = ActivityTypes.Message }).Text,
            SuggestedActions = new SuggestedActions { Actions = [new CardAction { Title = $"{turn.Activity.Text}电话呢" }] },
        });
    }

    private static Answer Said(ITurnContext turn) =>
        new() { Status = AnswerStatus.Answered, Text = $"关于“{turn.Activity.Text}”：有3个窗口。" };
}
