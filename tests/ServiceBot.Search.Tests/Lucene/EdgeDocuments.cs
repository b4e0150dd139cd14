using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>Documents that stand at the bounds of the format: of blocks and skip data, of terms, of stored chunks.</summary>
internal static class EdgeDocuments
{
    public static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    public static readonly FieldInfo Docs = new("docs", 1, IndexOptions.Docs, HasNorms: false);
    public static readonly FieldInfo Freqs = new("freqs", 2, IndexOptions.DocsAndFreqs, HasNorms: true);
    public static readonly FieldInfo Positions = new("positions", 3, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    public static readonly FieldInfo Offsets = new("offsets", 4, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: false);
    public static readonly FieldInfo Terms = new("terms", 5, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    public static readonly FieldInfo Value = new("value", 6, IndexOptions.None, HasNorms: false);

    /// <summary>Around one block of 128, two and eight of them (where the second level of skip data begins), 64 (the third).</summary>
    private static readonly int[] Counts = [1, 2, 127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 8191, 8192, 8193];

    public static IReadOnlyList<FieldInfo> Fields { get; } = [Id, Docs, Freqs, Positions, Offsets, Terms, Value];

    /// <summary>Terms of every odd form, in no order.</summary>
    public static IReadOnlyList<string> OddTerms { get; } =
    [
        "", "\0", "社", "社区", "社区食堂", "！", "\ue000", "\uffff", "𠮷", "𠮷野", "\U0010ffff",
        new string('长', 8000), new string('长', 8000) + "寿", new string('a', 32766), new string('a', 32765) + "b",
        .. Enumerable.Range(0, 25).Select(i => $"甲{(char)('a' + i)}"),
        .. Enumerable.Range(0, 48).Select(i => $"乙{(char)('A' + i)}"),
        .. Enumerable.Range(0, 49).Select(i => $"丙{(char)('A' + i)}"),
        .. Enumerable.Range(0, 300).Select(i => $"丁{i:000}"),
    ];

    public static IEnumerable<IReadOnlyList<Field>> All()
    {
        yield return [];
        yield return [new TextField(Terms, [.. OddTerms.Select((term, i) => new Token(term, 0, 0, i))])];
        foreach (var length in new[] { 16383, 16384, 32768, 70000 })
            yield return [new StoredString(Value, Text(length - 4)), new StoredInt32(Value, int.MinValue)];
        yield return [new TextField(Terms, []), new KeywordField(Docs, "重"), new KeywordField(Docs, "重")];
        foreach (var count in Counts)
            yield return Many(count);
        for (var i = 0; i < Counts[^1] + 5; i++)
            yield return InMany(i);
        yield return [];
    }

    /// <summary>A document with as many occurrences of one term.</summary>
    private static Field[] Many(int count)
    {
        var tokens = Enumerable.Range(0, count).Select(i => new Token("多", 3 * i, 3 * i + 1 + (i % 3), i + (i / 100))).ToList();
        return [new TextField(Freqs, tokens), new TextField(Positions, tokens), new TextField(Offsets, tokens), new StoredString(Value, "")];
    }

    /// <summary>A document with a term for each count, until as many documents have had it.</summary>
    private static Field[] InMany(int number)
    {
        var tokens = Counts.Where(count => number < count).Select((count, i) => new Token($"在{count}", 2 * i, 2 * i + 2, 2 * i)).ToList();
        var twice = tokens.Concat(tokens.Select(token => token with { Start = token.Start + 40, End = token.End + 40, Position = token.Position + 40 })).ToList();
        var repeated = number % 7 == 0 ? twice : tokens;
        return
        [
            new KeywordField(Id, $"{number:00000}"), new StoredInt32(Value, number), .. tokens.Select(token => new KeywordField(Docs, token.Term)),
            new TextField(Freqs, repeated), new TextField(Positions, repeated), new TextField(Offsets, repeated),
        ];
    }

    private static string Text(int bytes) => string.Concat(Enumerable.Range(0, bytes).Select(i => (char)('a' + (i * i % 26))));
}
