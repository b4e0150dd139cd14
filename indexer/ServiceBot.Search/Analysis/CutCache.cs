using System.Runtime.InteropServices;

namespace ServiceBot.Search.Analysis;

/// <summary>Remembers where short runs of characters were cut, so that ICU is asked once for those that come again and again.</summary>
/// <remarks>Bounded (1 MB): a run met again keeps its place once against a newer one. Not thread-safe.</remarks>
internal sealed class CutCache
{
    /// <summary>Longer runs hardly ever come again.</summary>
    public const int LongestRun = 12;

    private const int Bits = 15;

    private readonly Entry[] _entries = new Entry[1 << Bits];

    /// <param name="cuts">Bit i is set when a cut stands behind character i of the run.</param>
    public bool TryGet(ReadOnlySpan<char> run, out ushort cuts)
    {
        cuts = 0;
        if (run.Length > LongestRun)
            return false;
        var key = Pack(run);
        ref var entry = ref _entries[Place(key)];
        if (entry.Run != key || entry.Length != run.Length)
            return false;
        entry.IsMetAgain = true;
        cuts = entry.Cuts;
        return true;
    }

    /// <summary>A run too long is let go.</summary>
    public void Add(ReadOnlySpan<char> run, ushort cuts)
    {
        if (run.Length > LongestRun)
            return;
        var key = Pack(run);
        ref var entry = ref _entries[Place(key)];
        if (entry.IsMetAgain)
            entry.IsMetAgain = false;
        else
            entry = new Entry { Run = key, Length = (byte)run.Length, Cuts = cuts };
    }

    /// <summary>The characters, filled up with U+0000.</summary>
    private static Key Pack(ReadOnlySpan<char> run)
    {
        Span<char> whole = stackalloc char[LongestRun];
        run.CopyTo(whole);
        whole[run.Length..].Clear();
        var parts = MemoryMarshal.Cast<char, ulong>(whole);
        return new Key(parts[0], parts[1], parts[2]);
    }

    private static int Place(Key key)
    {
        const ulong odd = 0x9E3779B97F4A7C15;
        var hash = ((key.First * odd ^ key.Second) * odd ^ key.Third) * odd;
        return (int)((hash ^ hash >> 32) * odd >> (64 - Bits));
    }

    private readonly record struct Key(ulong First, ulong Second, ulong Third);

    private struct Entry
    {
        public Key Run;
        public byte Length;
        public ushort Cuts;
        public bool IsMetAgain;
    }
}
