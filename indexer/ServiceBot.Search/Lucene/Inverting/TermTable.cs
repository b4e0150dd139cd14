using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>A hash table of terms that makes nothing for a term it knows.</summary>
/// <remarks>
/// Terms are held as UTF-16; four units and less stand in the entry itself, longer ones in the pool. A term with half a surrogate pair
/// is taken for the one with U+FFFD there, as UTF-8 would have it. Not thread-safe.
/// </remarks>
internal sealed class TermTable(BytePool pool)
{
    /// <summary>Most UTF-8 bytes of a term, the bound of Lucene's own writer.</summary>
    public const int MostTermBytes = 32766;

    /// <summary>UTF-16 units in <see cref="TermEntry.Prefix"/>.</summary>
    public const int PrefixLength = 4;

    /// <summary>Most tokens looked up at once.</summary>
    public const int MostTokens = 64;

    private const int ChunkBits = 12;
    private const int FirstSlots = 1 << 8;

    // What sorting the terms takes for each, in TermOrder.
    private const int SortingBytes = sizeof(ulong) + sizeof(int);

    private readonly List<TermEntry[]> _entries = [];
    private readonly ulong[] _prefixes = new ulong[MostTokens];
    private Slot[] _slots = new Slot[FirstSlots];

    public int Count { get; private set; }

    public long UsedBytes => ((long)Count * (Unsafe.SizeOf<TermEntry>() + SortingBytes)) + (8L * _slots.Length);

    public ref TermEntry this[int id] => ref _entries[id >> ChunkBits][id & ((1 << ChunkBits) - 1)];

    /// <summary>The number of a term's entry. A new entry has no postings yet: <see cref="TermEntry.IsNew"/>.</summary>
    /// <exception cref="ArgumentException">The term is too long.</exception>
    public int GetOrAdd(ReadOnlySpan<char> term)
    {
        var prefix = PrefixOf(term);
        var hash = Hash(term, prefix);
        var slot = Find(term, prefix, hash);
        if (_slots[slot].Id > 0)
            return _slots[slot].Id - 1;
        return IsWellFormed(term) ? Add(slot, term, prefix, hash) : GetOrAdd(Mended(term));
    }

    /// <summary>The numbers of the entries of several terms, as <see cref="GetOrAdd(ReadOnlySpan{char})"/> one after the other would give them.</summary>
    /// <remarks>A large table lies outside the processor's caches. In two passes the waits for its slots run side by side, and then those for its entries.</remarks>
    /// <param name="tokens">At most <see cref="MostTokens"/>.</param>
    /// <param name="ids">Takes the numbers.</param>
    public void GetOrAdd(ReadOnlySpan<Token> tokens, Span<int> ids)
    {
        var mask = _slots.Length - 1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var term = tokens[i].Term;
            var prefix = PrefixOf(term);
            var hash = Hash(term, prefix);
            var slot = _slots[hash & mask];
            _prefixes[i] = prefix;
            ids[i] = slot.Hash == hash ? slot.Id - 1 : -1;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var term = tokens[i].Term;
            if (ids[i] < 0 || !IsTerm(ids[i], term, _prefixes[i]))
                ids[i] = GetOrAdd(term);
        }
    }

    /// <summary>The UTF-16 units of a term.</summary>
    /// <param name="buffer">Room for the units of a prefix.</param>
    public ReadOnlySpan<char> Term(in TermEntry entry, Span<char> buffer)
    {
        if (entry.Length > PrefixLength)
            return MemoryMarshal.Cast<byte, char>(pool.From(entry.TermAddress))[..entry.Length];
        for (var i = 0; i < entry.Length; i++)
            buffer[i] = (char)(entry.Prefix >> (48 - (16 * i)));
        return buffer[..entry.Length];
    }

    /// <summary>Forgets all terms and keeps the memory. The pool is to be cleared with it.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    private static ulong PrefixOf(ReadOnlySpan<char> term)
    {
        if (term.Length >= PrefixLength)
            return ((ulong)term[0] << 48) | ((ulong)term[1] << 32) | ((ulong)term[2] << 16) | term[3];
        var prefix = 0ul;
        for (var i = 0; i < term.Length; i++)
            prefix |= (ulong)term[i] << (48 - (16 * i));
        return prefix;
    }

    private static int Hash(ReadOnlySpan<char> term, ulong prefix)
    {
        if (term.Length > PrefixLength)
            return string.GetHashCode(term);
        var hash = (prefix + (ulong)term.Length) * 0x9E3779B97F4A7C15;
        return (int)(hash >> 32);
    }

    private static bool IsWellFormed(ReadOnlySpan<char> term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (!char.IsSurrogate(term[i]))
                continue;
            if (i + 1 == term.Length || !char.IsSurrogatePair(term[i], term[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static string Mended(ReadOnlySpan<char> term)
    {
        var mended = new StringBuilder(term.Length);
        foreach (var rune in term.EnumerateRunes())
            mended.Append(rune);
        return mended.ToString();
    }

    private int Find(ReadOnlySpan<char> term, ulong prefix, int hash)
    {
        var mask = _slots.Length - 1;
        for (var i = hash & mask; ; i = (i + 1) & mask)
        {
            var slot = _slots[i];
            if (slot.Id == 0 || (slot.Hash == hash && IsTerm(slot.Id - 1, term, prefix)))
                return i;
        }
    }

    private bool IsTerm(int id, ReadOnlySpan<char> term, ulong prefix)
    {
        ref var entry = ref this[id];
        return entry.Prefix == prefix
            && entry.Length == term.Length
            && (term.Length <= PrefixLength || MemoryMarshal.AsBytes(term).SequenceEqual(pool.From(entry.TermAddress)[..(term.Length * sizeof(char))]));
    }

    private int Add(int slot, ReadOnlySpan<char> term, ulong prefix, int hash)
    {
        if (term.Length > MostTermBytes || Encoding.UTF8.GetByteCount(term) > MostTermBytes)
            throw new ArgumentException($"A term has more than {MostTermBytes} UTF-8 bytes; it begins with '{term[..24]}'.");
        var id = Count++;
        if (id >> ChunkBits == _entries.Count)
            _entries.Add(new TermEntry[1 << ChunkBits]);
        _slots[slot] = new Slot(hash, id + 1);
        ref var entry = ref this[id];
        entry = new TermEntry { Prefix = prefix, Length = term.Length };
        if (term.Length > PrefixLength)
        {
            entry.TermAddress = pool.Allocate(term.Length * sizeof(char));
            MemoryMarshal.AsBytes(term).CopyTo(pool.From(entry.TermAddress));
        }

        if (Count > _slots.Length / 2)
            Grow();
        return id;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)old.Length + 1)];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Id == 0)
                continue;
            var i = slot.Hash & mask;
            while (_slots[i].Id != 0)
                i = (i + 1) & mask;
            _slots[i] = slot;
        }
    }

    /// <param name="Hash">Hash of the term.</param>
    /// <param name="Id">Number of its entry, from 1; 0 in an empty slot.</param>
    private readonly record struct Slot(int Hash, int Id);
}
