using System.Text.Json;

namespace ServiceBot.Benchmarks.Load;

/// <summary>What came back to a question.</summary>
/// <param name="At">When, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>.</param>
/// <param name="Status">Of the answer that goes along with the message; empty when none does.</param>
/// <param name="Text">What the person reads.</param>
internal readonly record struct LoadReply(long At, string Status, string Text)
{
    // Too many asking, a turn over its deadline, a fault.
    private const string Error = "error";

    /// <summary>Why it is no answer; null when it is one.</summary>
    public string? Fault => Status switch
    {
        "" => "a reply without an answer",
        Error => $"a reply of status {Error}: {Text.Split('\n')[0]}",
        _ => string.IsNullOrWhiteSpace(Text) ? "a reply without text" : null,
    };

    public static LoadReply Read(JsonElement activity, long at)
    {
        var answer = activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("serviceBot", out var carried) ? carried : (JsonElement?)null;
        return new LoadReply(at, answer?.GetProperty("status").GetString() ?? "", activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "");
    }
}
