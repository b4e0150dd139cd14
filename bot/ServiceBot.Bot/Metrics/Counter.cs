using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ServiceBot.Bot.Metrics;

/// <summary>Counts since the start of the process, by the values of one label, or without any.</summary>
/// <param name="name">As Prometheus reads it: letters, digits and <c>_</c>, ending in <c>_total</c>.</param>
/// <param name="help">One line.</param>
/// <param name="label">Null: there is one count.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class Counter(string name, string help, string? label = null)
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public string Name => name;

    public void Add() => Add("");

    /// <param name="value">The label's value, one of a few fixed words.</param>
    public void Add(string value) => _counts.AddOrUpdate(value, 1, (_, count) => count + 1);

    public long Of(string value) => _counts.GetValueOrDefault(value);

    public long Total => _counts.Values.Sum();

    /// <summary>Writes it in the text format of Prometheus, version 0.0.4.</summary>
    public void WriteTo(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} counter\n");
        if (label is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {Total}\n");
            return;
        }

        foreach (var (value, count) in _counts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{name}{{{label}=\"{value}\"}} {count}\n");
    }
}
