using System.Collections.Concurrent;

namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>What a load run saw.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LoadFigures
{
    private readonly ConcurrentBag<TimeSpan> _times = [];
    private readonly ConcurrentDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private int _messages;
    private int _unanswered;
    private int _differing;
    private int _compared;

    /// <summary>Different messages sent.</summary>
    public int Messages => _messages;

    /// <summary>Deliveries that were replied to.</summary>
    public int Replies => _times.Count;

    /// <summary>Deliveries that no reply came to, so that WeChat delivered again.</summary>
    public int Retried => _failures.Values.Sum();

    /// <summary>Why none came, most frequent first.</summary>
    public IReadOnlyList<(string Failure, int Count)> Failures => Sorted(_failures);

    /// <summary>Deliveries of a message that its resident got no text for.</summary>
    public int Unanswered => _unanswered;

    /// <summary>Deliveries compared with another of the same message.</summary>
    public int Compared => _compared;

    /// <summary>Those of them whose reply was another.</summary>
    public int Differing => _differing;

    /// <summary>Replies by what they are, most frequent first.</summary>
    public IReadOnlyList<(string Kind, int Count)> Kinds => Sorted(_kinds);

    /// <summary>What was wrong, most frequent first.</summary>
    public IReadOnlyList<(string Fault, int Count)> Faults => Sorted(_faults);

    public void AddMessage() => Interlocked.Increment(ref _messages);

    public void AddReply(TimeSpan took) => _times.Add(took);

    public void AddRetry(string failure) => Count(_failures, failure);

    public void AddUnanswered() => Interlocked.Increment(ref _unanswered);

    public void AddKind(string kind) => Count(_kinds, kind);

    public void AddFault(string fault) => Count(_faults, fault);

    public void AddComparison(bool same)
    {
        Interlocked.Increment(ref _compared);
        if (!same)
            Interlocked.Increment(ref _differing);
    }

    /// <summary>The time that this share of the replied deliveries did not go beyond; zero without any.</summary>
    public TimeSpan Time(double share)
    {
        var sorted = _times.Order().ToList();
        return sorted.Count == 0 ? TimeSpan.Zero : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    private static void Count(ConcurrentDictionary<string, int> counts, string what) => counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    private static IReadOnlyList<(string, int)> Sorted(ConcurrentDictionary<string, int> counts) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value))];
}
