namespace ServiceBot.Search.Tests.Lucene.PostingLists;

/// <summary>Naive posting lists for the tests.</summary>
internal static class Lists
{
    /// <summary>Numbers around which blocks and levels of skip data begin or end.</summary>
    public static readonly int[] Boundaries = [1, 2, 127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 1153];

    /// <summary>Documents without a gap, one occurrence each.</summary>
    public static IReadOnlyList<Posting> Dense(int docs) => [.. Enumerable.Range(0, docs).Select(doc => new Posting(doc, [new(0, 0, 2)]))];

    /// <summary>One document with so many occurrences.</summary>
    public static IReadOnlyList<Posting> Single(int doc, int occurrences) => [new(doc, Occurrences(new Random(occurrences), occurrences))];

    /// <param name="mostGap">Largest difference of documents; they begin at 0 now and then.</param>
    /// <param name="mostFreq">Now and then a document has this many occurrences, most have few.</param>
    public static IReadOnlyList<Posting> Random(int seed, int docs, int mostGap, int mostFreq)
    {
        var random = new Random(seed);
        var postings = new List<Posting>();
        var doc = random.Next(mostGap);
        for (var i = 0; i < docs; i++)
        {
            var freq = random.Next(20) == 0 ? random.Next(mostFreq) + 1 : random.Next(Math.Min(3, mostFreq)) + 1;
            postings.Add(new Posting(doc, Occurrences(random, freq)));
            doc += 1 + (random.Next(4) == 0 ? random.Next(mostGap) : 0);
        }

        return postings;
    }

    private static List<Occurrence> Occurrences(Random random, int count)
    {
        var occurrences = new List<Occurrence>();
        var (position, start) = (random.Next(50), random.Next(200));
        for (var i = 0; i < count; i++)
        {
            occurrences.Add(new Occurrence(position, start, start + random.Next(5)));
            position += random.Next(8);
            start += random.Next(random.Next(30) == 0 ? 3000 : 20);
        }

        return occurrences;
    }
}
