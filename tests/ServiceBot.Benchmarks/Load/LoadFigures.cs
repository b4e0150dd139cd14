using System.Collections.Concurrent;

namespace ServiceBot.Benchmarks.Load;

/// <summary>What all conversations together have seen.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LoadFigures
{
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentDictionary<string, int> _errors = new();

    public int Answers => _milliseconds.Count;

    public int Errors => _errors.Values.Sum();

    /// <summary>Each kind of error and how often it was seen.</summary>
    public IEnumerable<string> ErrorKinds => _errors.OrderByDescending(error => error.Value).Select(error => $"{error.Value} x {error.Key}");

    public void AddAnswer(TimeSpan took) => _milliseconds.Add(took.TotalMilliseconds);

    public void AddError(string kind) => _errors.AddOrUpdate(kind, 1, (_, count) => count + 1);

    /// <summary>Milliseconds that this share of the answers did not go beyond; not a number without answers.</summary>
    public IReadOnlyList<double> Milliseconds(params double[] shares)
    {
        var sorted = _milliseconds.Order().ToList();
        return [.. shares.Select(share => sorted.Count == 0 ? double.NaN : sorted[Math.Min((int)(share * sorted.Count), sorted.Count - 1)])];
    }
}
