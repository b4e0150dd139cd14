using System.Collections.Concurrent;

namespace ServiceBot.Benchmarks.Load;

/// <summary>What all conversations together have seen.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LoadFigures
{
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentDictionary<string, int> _errors = new();

    private readonly ConcurrentDictionary<string, int> _statuses = new(StringComparer.Ordinal);

    public int Answers => _milliseconds.Count;

    public int Errors => _errors.Values.Sum();

    /// <summary>Each kind of error and how often it was seen.</summary>
    public IEnumerable<string> ErrorKinds => _errors.OrderByDescending(error => error.Value).Select(error => $"{error.Value} x {error.Key}");

    /// <summary>Each status and how many answers had it.</summary>
    public IEnumerable<string> Statuses => _statuses.OrderByDescending(status => status.Value).Select(status => $"{status.Value} x {status.Key}");

    /// <param name="status">As the service names it.</param>
    public void AddAnswer(TimeSpan took, string status)
    {
        _milliseconds.Add(took.TotalMilliseconds);
        _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
    }

    public void AddError(string kind) => _errors.AddOrUpdate(kind, 1, (_, count) => count + 1);

    /// <summary>Milliseconds that this share of the answers did not go beyond; not a number without answers.</summary>
    public IReadOnlyList<double> Milliseconds(params double[] shares)
    {
        var sorted = _milliseconds.Order().ToList();
        return [.. shares.Select(share => sorted.Count == 0 ? double.NaN : sorted[Math.Min((int)(share * sorted.Count), sorted.Count - 1)])];
    }
}
