using System.Globalization;
using ServiceBot.WeChatSimulator.Replies;

namespace ServiceBot.WeChatSimulator.Chatting;

/// <summary>Prints a chat as the resident sees it, with notes for developers in between.</summary>
/// <remarks>Thread-safe: customer messages arrive at any time.</remarks>
internal sealed class ChatScreen(TextWriter output, Column column, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private IReadOnlyList<Anchor> _anchors = [];
    private int _faults;

    /// <summary>What can be tapped in the reply shown last that has any.</summary>
    public IReadOnlyList<Anchor> Anchors
    {
        get
        {
            lock (_lock)
                return _anchors;
        }
    }

    /// <summary>How many faults were shown.</summary>
    public int Faults => Volatile.Read(ref _faults);

    /// <summary>What the resident sent, at the right.</summary>
    public void ShowOwn(string text)
    {
        lock (_lock)
        {
            output.WriteLine();
            output.WriteLine(column.Middle($"{clock.GetLocalNow():HH:mm:ss}"));
            foreach (var line in column.Wrap(text))
                output.WriteLine($"{column.Right(line)} ◂");
        }
    }

    public void ShowReply(CheckedReply reply, TimeSpan took)
    {
        lock (_lock)
        {
            if (reply.Kind == ReplyKind.Nothing)
                Note($"没有回复（{(reply.Plain.Length == 0 ? "空" : reply.Plain)}），居民什么也看不到");
            else
                ShowBubble(reply.Text);
            Note($"用时 {Seconds(took)} 秒");
            if (reply.Fault is not null)
                ShowFault(reply.Fault);
        }
    }

    public void ShowCustomerMessage(string text)
    {
        lock (_lock)
        {
            output.WriteLine();
            output.WriteLine(column.Middle($"{clock.GetLocalNow():HH:mm:ss}"));
            Note("客服消息");
            ShowBubble(text);
            if (AnchorText.FaultOf(text) is { } fault)
                ShowFault(fault);
            else if (MarkdownMarks.Find(AnchorText.Replace(text, anchor => anchor.Label)) is { } mark)
                ShowFault($"有 Markdown 标记“{mark}”");
        }
    }

    /// <summary>A line that is not part of the chat.</summary>
    public void ShowNote(string text)
    {
        lock (_lock)
            Note(text);
    }

    /// <summary>Something that is not as it must be.</summary>
    public void ShowFault(string text)
    {
        lock (_lock)
        {
            _faults++;
            output.WriteLine($"  ! {text}");
        }
    }

    private static string Seconds(TimeSpan took) => took.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);

    private void ShowBubble(string text)
    {
        var first = true;
        foreach (var line in column.Wrap(AnchorText.Replace(text, anchor => $"〔{anchor.Label}〕")))
        {
            output.WriteLine((first ? "▸ " : line.Length == 0 ? "" : "  ") + line);
            first = false;
        }

        if (AnchorText.Read(text) is not { Count: > 0 } anchors)
            return;
        _anchors = anchors;
        foreach (var (place, anchor) in anchors.Index())
            Note(anchor.Sends is { } sends ? $"点 {place + 1}：发出“{sends}”" : $"点 {place + 1}：打开 {anchor.Href}");
    }

    private void Note(string text) => output.WriteLine($"  · {text}");
}
