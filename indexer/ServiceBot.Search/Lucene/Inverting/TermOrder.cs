namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Sorts terms by their code points, which is the order of their unsigned UTF-8 bytes and not that of C# strings.</summary>
internal static class TermOrder
{
    // Deeper than this, and for few terms, comparing is simpler and quicker than splitting by four more units.
    private const int MostDepth = 64;
    private const int FewTerms = 24;

    /// <summary>Numbers of all terms of a table in order.</summary>
    public static int[] Sorted(TermTable terms)
    {
        var ids = new int[terms.Count];
        var keys = new ulong[terms.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = i;
        Sort(terms, keys, ids, 0);
        return ids;
    }

    // All terms given agree in their first 'depth' units.
    private static void Sort(TermTable terms, Span<ulong> keys, Span<int> ids, int depth)
    {
        if (ids.Length <= FewTerms || depth >= MostDepth)
        {
            ids.Sort(new ByCodePoint(terms));
            return;
        }

        for (var i = 0; i < ids.Length; i++)
            keys[i] = Key(terms, terms[ids[i]], depth);
        keys.Sort(ids);
        for (var start = 0; start < ids.Length;)
        {
            var end = start + 1;
            while (end < ids.Length && keys[end] == keys[start])
                end++;
            if (end > start + 1)
                Sort(terms, keys[start..end], ids[start..end], depth + TermTable.PrefixLength);
            start = end;
        }
    }

    /// <summary>Four units from <paramref name="depth"/> as one number that sorts as they do.</summary>
    private static ulong Key(TermTable terms, in TermEntry entry, int depth)
    {
        Span<char> buffer = stackalloc char[TermTable.PrefixLength];
        var units = terms.Term(entry, buffer);
        var key = 0ul;
        for (var i = depth; i < depth + TermTable.PrefixLength; i++)
            key = (key << 16) | (i < units.Length ? CodePointOrder(units[i]) : 0u);
        return key;
    }

    // Surrogates, which stand for the code points from U+10000, move behind U+E000 to U+FFFF.
    private static ushort CodePointOrder(char unit) => unit switch
    {
        < '\ud800' => unit,
        < '\ue000' => (ushort)(unit + 0x2000),
        _ => (ushort)(unit - 0x800),
    };

    private readonly struct ByCodePoint(TermTable terms) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            Span<char> leftBuffer = stackalloc char[TermTable.PrefixLength];
            Span<char> rightBuffer = stackalloc char[TermTable.PrefixLength];
            var left = terms.Term(terms[x], leftBuffer);
            var right = terms.Term(terms[y], rightBuffer);
            var common = left.CommonPrefixLength(right);
            return common < left.Length && common < right.Length
                ? CodePointOrder(left[common]).CompareTo(CodePointOrder(right[common]))
                : left.Length.CompareTo(right.Length);
        }
    }
}
