namespace ServiceBot.Search.Tests.Lucene.PostingLists;

/// <summary>Blocks of numbers for the tests.</summary>
internal static class Numbers
{
    /// <summary>128 numbers of up to so many bits, the largest and 0 among them; of 32 bits, negative ones too.</summary>
    public static int[] OfWidth(int bits)
    {
        var random = new Random(bits);
        var most = (uint)((1ul << bits) - 1);
        var values = Enumerable.Range(0, 128).Select(_ => (int)((uint)random.NextInt64(1L << 32) & most)).ToArray();
        (values[0], values[64], values[127]) = (0, (int)most, (int)most);
        return values;
    }
}
