namespace ServiceBot.Search.Lucene.Store;

/// <summary>Checks files against the checksums in their footers.</summary>
internal static class Checksums
{
    /// <summary>Bytes one thread sums at a time.</summary>
    private const int StretchBytes = 1 << 22;

    /// <exception cref="CorruptIndexException">The first file whose bytes have another checksum than its footer gives, or that has no footer.</exception>
    public static void Check(IReadOnlyList<MappedFile> files)
    {
        var said = files.Select(CodecHeader.ReadFooter).ToArray();
        var stretches = files.SelectMany(Stretches).ToArray();
        var sums = new uint[stretches.Length];
        if (stretches.Length <= files.Count)
        {
            for (var i = 0; i < stretches.Length; i++)
                sums[i] = stretches[i].Sum();
        }
        else
            Parallel.For(0, stretches.Length, i => sums[i] = stretches[i].Sum());

        var next = 0;
        for (var i = 0; i < files.Count; i++)
        {
            var found = 0u;
            for (; next < stretches.Length && stretches[next].File == files[i]; next++)
                found = Crc32.Combine(found, sums[next], stretches[next].Length);
            if (found != said[i])
                throw new CorruptIndexException(files[i].Path, $"is damaged: its bytes have checksum {found:x8}, its footer says {said[i]:x8}");
        }
    }

    private static IEnumerable<Stretch> Stretches(MappedFile file)
    {
        var summed = file.Length - sizeof(long);
        for (var offset = 0L; offset < summed; offset += StretchBytes)
            yield return new Stretch(file, offset, (int)Math.Min(StretchBytes, summed - offset));
    }

    private readonly record struct Stretch(MappedFile File, long Offset, int Length)
    {
        public uint Sum() => Crc32.Of(File.Slice(Offset, Length));
    }
}
