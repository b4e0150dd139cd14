using System.Collections.Concurrent;

namespace ServiceBot.Search.Postings;

/// <summary>Keeps values that were asked for lately, up to a weight.</summary>
/// <param name="capacity">Weight of a generation; at most two are kept.</param>
/// <param name="weightOf">Weight of a value, at least 1.</param>
/// <remarks>Thread-safe. New values enter the young generation; when it is full it becomes the old one, and what stood in the old
/// one and was not asked for meanwhile is dropped. A value may be made twice at the same time; either is kept.</remarks>
internal sealed class GenerationCache<TKey, TValue>(long capacity, Func<TValue, long> weightOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _turning = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <param name="make">May give null, which is not kept.</param>
    public TValue? GetOrAdd(TKey key, Func<TKey, TValue?> make)
    {
        var young = _young;
        if (young.Values.TryGetValue(key, out var known))
            return known;
        var value = _old.Values.GetValueOrDefault(key) ?? make(key);
        if (value is not null)
            Add(young, key, value);
        return value;
    }

    private void Add(Generation young, TKey key, TValue value)
    {
        if (!young.Values.TryAdd(key, value) || Interlocked.Add(ref young.Weight, weightOf(value)) < capacity)
            return;
        lock (_turning)
        {
            if (_young == young)
                (_old, _young) = (young, new Generation());
        }
    }

    private sealed class Generation
    {
        public ConcurrentDictionary<TKey, TValue> Values { get; } = new();
        public long Weight;
    }
}
