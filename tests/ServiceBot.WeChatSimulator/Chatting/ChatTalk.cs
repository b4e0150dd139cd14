using System.Globalization;
using ServiceBot.WeChatSimulator.Api;
using ServiceBot.WeChatSimulator.Delivering;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Replies;

namespace ServiceBot.WeChatSimulator.Chatting;

/// <summary>A resident's chat with the account, step by step.</summary>
/// <param name="peer">Where the service sends customer messages; null: nowhere.</param>
internal sealed class ChatTalk(WeChatServer server, Resident resident, ApiPeer? peer, ChatScreen screen, TimeProvider clock)
{
    private ResidentMessage? _last;
    private CheckedReply? _lastReply;

    /// <summary>Does one step and shows what comes of it.</summary>
    /// <returns>False when the chat is over.</returns>
    public async Task<bool> DoAsync(ChatStep step, CancellationToken cancellation)
    {
        switch (step.Verb)
        {
            case ChatVerb.Leave:
                return false;
            case ChatVerb.Help:
                screen.ShowNote(ChatScript.Help);
                break;
            case ChatVerb.Wait:
                await Task.Delay(ChatScript.WaitOf(step.Argument)!.Value, clock, cancellation);
                break;
            case ChatVerb.FailNextSend:
                FailNextSend(int.Parse(step.Argument, CultureInfo.InvariantCulture));
                break;
            case ChatVerb.DeliverAgain:
                await DeliverAgainAsync(cancellation);
                break;
            case ChatVerb.Tap:
                await TapAsync(int.Parse(step.Argument, CultureInfo.InvariantCulture), cancellation);
                break;
            default:
                var (message, shown) = Make(step);
                await DeliverAsync(message, shown, cancellation);
                break;
        }

        return true;
    }

    private (ResidentMessage Message, string Shown) Make(ChatStep step) => step.Verb switch
    {
        ChatVerb.Say => (resident.Text(step.Argument), step.Argument),
        ChatVerb.Follow => (resident.Subscribe(step.Argument.Length == 0 ? null : step.Argument), "［关注］"),
        ChatVerb.Unfollow => (resident.Unsubscribe(), "［取消关注］"),
        ChatVerb.Voice => (resident.Voice(step.Argument), step.Argument.Length == 0 ? "［语音］" : $"［语音：{step.Argument}］"),
        ChatVerb.Image => (resident.Image(), "［图片］"),
        ChatVerb.Video => (resident.Video(), "［视频］"),
        ChatVerb.ShortVideo => (resident.ShortVideo(), "［小视频］"),
        ChatVerb.Location => (resident.Location(), "［位置］"),
        ChatVerb.Link => (resident.Link(), "［链接］"),
        ChatVerb.Scan => (resident.Scan(step.Argument), $"［扫码：{step.Argument}］"),
        ChatVerb.Menu => (resident.Click(step.Argument), $"［点菜单：{step.Argument}］"),
        ChatVerb.OpenPage => (resident.View(step.Argument), $"［点菜单，打开 {step.Argument}］"),
        ChatVerb.ReportPosition => (resident.Position(), "［上报位置］"),
        ChatVerb.Unknown => (resident.Unknown(), "［未知的消息］"),
        ChatVerb.UnknownEvent => (resident.UnknownEvent(), "［未知的事件］"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Verb, "No message is made of it."),
    };

    private async Task DeliverAsync(ResidentMessage message, string shown, CancellationToken cancellation)
    {
        screen.ShowOwn(shown);
        peer?.Hear(message);
        var delivered = await server.DeliverAsync(message, cancellation);
        foreach (var (number, attempt) in delivered.Attempts.Index().Where(attempt => attempt.Item.Failure is not null))
            screen.ShowNote($"第 {number + 1} 次送达：{attempt.Failure}");
        (_last, _lastReply) = (message, delivered.Reply);
        if (!message.ShowsReply && delivered.Reply is { Kind: not (ReplyKind.Nothing or ReplyKind.Notice) })
            screen.ShowFault("这种事件的回复，微信不显示，应回复 success");
        else
            screen.ShowReply(delivered.Reply, delivered.Attempts[^1].Took);
    }

    private async Task TapAsync(int number, CancellationToken cancellation)
    {
        var anchors = screen.Anchors;
        if (number < 1 || number > anchors.Count)
            screen.ShowFault($"点不到第 {number} 个，最近的回复里有 {anchors.Count} 个链接");
        else if (anchors[number - 1] is { Sends: { } sends } anchor)
            await DeliverAsync(resident.Text(sends, anchor.MenuId), sends, cancellation);
        else
            screen.ShowNote($"打开网页 {anchors[number - 1].Href}");
    }

    private async Task DeliverAgainAsync(CancellationToken cancellation)
    {
        if (_last is null)
        {
            screen.ShowFault("还没有可以重发的消息");
            return;
        }

        var attempt = await server.DeliverOnceAsync(_last, cancellation);
        if (attempt.Reply is null)
            screen.ShowFault($"重发上一条：{attempt.Failure}");
        else if (attempt.Reply.Plain == _lastReply!.Plain && attempt.Reply.Kind == _lastReply.Kind)
            screen.ShowNote("重发上一条：回复相同");
        else
            screen.ShowFault($"重发上一条：回复不同：{attempt.Reply.Text}");
    }

    private void FailNextSend(int errorCode)
    {
        if (peer is null)
            screen.ShowFault("没有客服消息接口：请加 --api 端口");
        else
            peer.FailNext(errorCode);
    }
}
